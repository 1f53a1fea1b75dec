"use strict";
// Progressive enhancement alone: every page works without this file.
