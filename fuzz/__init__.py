"""Coverage-guided fuzzing with atheris; never imported by src."""
