"""English."""

from copydesk.language.tables import Language, in_order, pairs, phrases, units

ENGLISH = Language(
    code="en",
    name="English",
    promo_labels=phrases(
        "read also|also read|read more|read more on this|read more about this|read this|read next|read now|read it here"
        "|also see|see also|see more|related|related story|related stories|related article|related news|related post|related coverage"
        "|watch|watch also|watch now|watch this|watch more|watch video|listen|listen now|listen to this|listen to more|more"
        "|don't miss|don't miss this|more on this|more on this story|more on this topic|more from|recommended|recommended for you"
        "|recommended reading|you may also like|you might also like|must read|must-read|must watch|up next|next|next story"
        "|further reading|background|explainer|explained|in case you missed it|icymi|editor's pick|editors' picks|editor's choice"
        "|click here|click to read|keep reading|continue reading below|go deeper|dig deeper|learn more|find out more|more to read"
        "|more stories|more news|more like this|also on|from the archive|trending now|trending|story continues below"
        "|check out|check this out|suggested|suggested read|suggested reading|top story|breaking news|live updates|follow live"
        "|opinion|analysis|read the full story|read full story|full story|full coverage|previously|earlier|interesting read"
    ),
    related_labels=phrases(
        "related|related articles|related article|related stories|related story|related posts|related news|related content"
        "|related topics|related links|related reading|related coverage|related videos|more on this story|more on this topic"
        "|more on this|more like this|more stories|more news|more from this section|more to explore|more for you|more in"
        "|you may also like|you might also like|you may like|you might like|you may also enjoy|recommended|recommended for you"
        "|recommended stories|recommended articles|recommended reading|we recommend|suggested for you|read more|read next"
        "|read also|also read|see also|similar articles|similar stories|similar posts|up next|next read|what to read next"
        "|keep reading|continue reading|more coverage|in this story|from around the web|around the web|promoted stories"
        "|sponsored stories|discover more|explore more|further reading|dive deeper|in case you missed it|don't miss|must read"
    ),
    recent_labels=phrases(
        "recent|recent posts|recent articles|recent stories|recent news|latest|latest news|latest stories|latest articles"
        "|latest posts|latest headlines|latest updates|the latest|just in|most read|most popular|most viewed|most shared"
        "|most commented|most recent|popular|popular posts|popular stories|popular articles|popular now|popular news"
        "|trending|trending now|trending stories|trending news|trending articles|top stories|top news|top headlines"
        "|headlines|breaking news|new|new posts|what's new|today's headlines|today's news|today's top stories|news in brief"
        "|editor's picks|editors' picks|editor's pick|editor's choice|featured|featured posts|featured stories|featured articles"
        "|in the news|more headlines|live now|hot topics|best of|this week|must reads|other news|other stories|random posts"
    ),
    share_words=phrases(
        "share|share this|share this article|share this story|share this post|share article|share on|share on facebook"
        "|share on twitter|share on x|share via email|share with friends|share via|share now|tweet|tweet this|pin it|copy link"
        "|link copied|email this|email this article|print|print this|print article|save|save article|bookmark|follow us"
        "|follow us on|follow on|like us on facebook|join us on|find us on|follow|shares|whatsapp|facebook|twitter|linkedin"
        "|telegram|reddit|pinterest|gift this article|republish this article|add as preferred source|add us on google"
    ),
    newsletter_words=phrases(
        "newsletter|newsletters|sign up for our newsletter|sign up|subscribe to our newsletter|get our newsletter|in your inbox"
        "|to your inbox|enter your email|your email address|email address|stay informed|stay up to date|daily digest|morning briefing"
        "|get the latest|get updates|join our|join our mailing list|mailing list|breaking news alerts|thank you for subscribing"
        "|thanks for signing up|by signing up|by subscribing|unsubscribe at any time|download our app|download the app|get the app"
        "|push notifications|turn on notifications|whatsapp channel|telegram channel"
    ),
    comments_words=phrases(
        "comments|comment|leave a comment|leave a reply|post a comment|add a comment|write a comment|join the conversation"
        "|join the discussion|have your say|view comments|show comments|read comments|no comments|no comments yet|be the first to comment"
        "|comments are closed|comments loading|disqus comments loading|log in to comment|sign in to comment|sort by|reply|replies"
        "|report comment|loading comments|what do you think|discussion|your email address will not be published|required fields are marked"
    ),
    consent_words=phrases(
        "we use cookies|this site uses cookies|this website uses cookies|cookie|cookies|cookie policy|cookie settings|cookie preferences"
        "|accept all|accept cookies|accept all cookies|reject all|manage cookies|manage preferences|your privacy|we value your privacy"
        "|privacy settings|privacy preferences|our partners|legitimate interest|consent|personal data|personalised ads|personalized ads"
        "|do not sell my personal information|do not sell or share|your privacy choices|gdpr|ad choices|vendors|strictly necessary"
    ),
    paywall_words=phrases(
        "subscribe to continue|subscribe to read|subscribe to continue reading|to continue reading|to read the full|to read this article"
        "|this article is for subscribers|for subscribers only|subscribers only|subscriber only|subscriber exclusive|exclusive to subscribers"
        "|members only|premium content|premium article|this is premium content|already a subscriber|already a member|already subscribed"
        "|subscribe now|start your free trial|unlock this article|unlock full access|register to read|register to continue"
        "|you have reached your limit|free articles left|free articles remaining|articles remaining|log in to read|sign in to read"
        "|sign in to continue|create a free account|become a subscriber|become a member to read|this content is reserved|get unlimited access"
    ),
    advert_words=phrases(
        "advertisement|advertisements|advertising|advert|ad|ads|sponsored|sponsored content|promoted|paid content|paid post"
        "|partner content|branded content|story continues below advertisement|article continues below advertisement|continue reading below"
        "|article continues below|advertisement - continue reading below|advertisement - scroll to continue|scroll to continue"
        "|skip advertisement|report this ad|remove ads|ad feedback|affiliate links|we may earn a commission|presented by|ads by|powered by"
    ),
    tags_labels=phrases(
        "tags|tag|tagged|tagged with|tagged in|filed under|topics|topic|in this article|related topics|keywords|key words|more on|categories"
        "|category|posted in|subjects|explore more on these topics|read more about|people|places|hashtags|labels"
    ),
    correction_words=phrases(
        "correction|corrections|clarification|editor's note|update|this article has been corrected|this article was amended"
        "|this story has been corrected|this article has been updated|this story has been updated|an earlier version of this"
        "|a previous version of this|this article was updated|was updated on|has been amended|has been clarified"
    ),
    updated_words=phrases(
        "updated|last updated|updated on|updated at|last updated on|modified|last modified|upd|update|edited|revised|date modified"
    ),
    published_words=phrases(
        "published|published on|published at|first published|posted|posted on|posted at|date|publish date|published date|originally published"
        "|submitted on|issued|on|release date|date published|publication date|created"
    ),
    home_words=phrases("home|home page|homepage|front page|main page|top|index|start|you are here"),
    byline_words=phrases(
        "by|written by|words by|story by|text by|report by|reported by|reporting by|author|authors|posted by|published by|contributed by"
        "|article by|review by|reviewed by|analysis by|opinion by|compiled by|a column by|exclusive by|special report by|commentary by|from"
        "|submitted by|as told to|interview by|the author|about the author|with additional reporting by|additional reporting by"
    ),
    conjunctions=phrases("and|with|&"),
    speech_verbs=phrases(
        "say|says|said|saying|has said|have said|had said|tell|tells|told|telling|add|adds|added|adding|write|writes|wrote|written|writing|ask|asks"
        "|asked|asking|announce|announces|announced|announcing|report|reports|reported|tweet|tweets|tweeted|tweeting|argue|argues|argued|arguing"
        "|explain|explains|explained|explaining|note|notes|noted|noting|state|states|stated|stating|claim|claims|claimed|claiming|acknowledge"
        "|acknowledges|acknowledged|acknowledging|deny|denies|denied|denying|insist|insists|insisted|insisting|warn|warns|warned|warning|reply|replies"
        "|replied|replying|respond|responds|responded|responding|continue|continues|continued|declare|declares|declared|declaring|concede|concedes"
        "|conceded|conceding|confirm|confirms|confirmed|confirming|admit|admits|admitted|admitting|allege|alleges|alleged|alleging|assert|asserts"
        "|asserted|asserting|joke|jokes|joked|joking|quip|quips|quipped|quipping|recall|recalls|recalled|recalling|remark|remarks|remarked|observe"
        "|observes|observed|conclude|concludes|concluded|stress|stresses|stressed|stressing|emphasize|emphasizes|emphasized|emphasise|emphasised|shout"
        "|shouts|shouted|cry|cried|whispered|yelled|boasted|bragged|complain|complained|complains|lament|lamented|laments|predict|predicted|predicts"
        "|promise|promised|promises|pledge|pledged|pledges|vow|vowed|vows|suggest|suggested|suggests|urge|urged|urges|demand|demanded|demands|describe"
        "|described|describes|called|calls|calling|posted|posts|read|reads|testify|testified|testifies|put it|puts it|exclaimed|opined|counter"
        "|countered|counters|retorted|reveal|revealed|reveals|disclosed|cautioned|cautions|reiterated|reiterates|maintained|maintains|contends"
        "|contended|commented|comments|mused|muses|advised|informed|wondered|recounted|clarified|clarifies|praised|criticized|criticised|blasted"
        "|slammed|decried|condemned"
    ),
    according_before=phrases("according to|in the words of|per"),
    that_words=phrases("that|whether|if|how"),
    source_stops=phrases(
        "on|in|at|to|during|after|before|from|of the|about|when|while|as|that|with|by|and|but|because|via|over|into|through|last|this|next|yesterday"
        "|today|earlier|later|late|early|also|then|again|adding|referring|speaking|noting|using|citing|reporters|journalists|following|since|if"
        "|for the first time|outside|inside"
    ),
    honorifics=phrases(
        "mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|sir|dame|lord|lady|madam|rev|rev.|fr.|sheikh|imam|prof|prof.|hon."
    ),
    role_words=phrases(
        "spokesman|spokeswoman|spokesperson|spokesmen|spokespeople|secretary|minister|president|vice-president|chairman|chairwoman|chair|chairperson"
        "|chief|head|director|manager|leader|senator|representative|congressman|congresswoman|lawmaker|governor|mayor|councilman|councilwoman"
        "|councillor|councilor|commissioner|ambassador|envoy|adviser|advisor|aide|strategist|pollster|consultant|analyst|economist|professor|lecturer"
        "|researcher|scientist|doctor|surgeon|nurse|teacher|principal|lawyer|attorney|prosecutor|judge|justice|sheriff|officer|detective|sergeant"
        "|lieutenant|captain|major|colonel|general|admiral|marshal|inspector|superintendent|constable|commander|coach|player|owner|founder|co-founder"
        "|partner|ceo|cfo|coo|executive|speaker|nominee|candidate|king|queen|prince|princess|pope|bishop|archbishop|cardinal|pastor|imam|rabbi|priest"
        "|activist|organizer|organiser|author|writer|journalist|reporter|editor|columnist|correspondent|host|anchor|commentator|historian|expert"
        "|fellow|scholar|premier|chancellor|deputy|delegate|member|mp|treasurer|comptroller|coordinator|administrator|investigator|counsel|solicitor"
        "|barrister|engineer|architect|farmer|fisherman|resident|witness|survivor|victim|student|neighbour|neighbor|driver|pilot|actor|actress|singer"
        "|director-general|undersecretary|banker|investor|trader|meteorologist|seismologist|epidemiologist|biologist|physicist|geologist|warden|ranger"
        "|firefighter|paramedic|whip|operative|lobbyist|ombudsman|auditor|contractor|veteran|volunteer|trustee|registrar|provost|dean|rector|conductor"
        "|curator|harbourmaster|harbormaster"
    ),
    role_short=pairs(
        "sen.=senator|sens.=senator|rep.=representative|reps.=representative|gov.=governor|gen.=general|col.=colonel|lt.=lieutenant|maj.=major"
        "|capt.=captain|sgt.=sergeant|adm.=admiral|dr.=doctor|dr=doctor|prof.=professor|prof=professor|pres.=president|sec.=secretary|amb.=ambassador"
        "|det.=detective|insp.=inspector|cllr=councillor|atty.=attorney|del.=delegate|congressman=representative|congresswoman=representative"
        "|spokeswoman=spokesman|spokesperson=spokesman|chairwoman=chairman|chairperson=chairman|chair=chairman|vice-president=president"
        "|premier=minister|attorney=lawyer|councilor=councillor|councilman=councillor|councilwoman=councillor|advisor=adviser|boss=chief|head=chief"
        "|mp=lawmaker"
    ),
    he_roles=phrases(
        "spokesman|congressman|chairman|councilman|king|prince|actor|businessman|fisherman|father|husband|son|brother|grandfather|uncle|widower|mr|mr."
        "|sir|lord|pope|priest"
    ),
    she_roles=phrases(
        "spokeswoman|congresswoman|chairwoman|councilwoman|queen|princess|actress|businesswoman|mother|wife|daughter|sister|grandmother|aunt|widow|mrs"
        "|mrs.|ms|ms.|miss|dame|lady|madam"
    ),
    office_words=phrases(
        "president|governor|mayor|senator|representative|king|queen|prince|princess|premier|chancellor|pope|congressman|congresswoman|lawmaker"
        "|vice-president|candidate|nominee|resident|councillor|mp|emperor|sultan|emir"
    ),
    rank_words=phrases(
        "deputy|vice|acting|former|ex|interim|assistant|associate|senior|junior|chief|press|prime|foreign|interior|finance|defence|defense|health"
        "|justice|transport|education|environment|energy|trade|communications|managing|executive|general|campaign|police|fire|national|federal|state"
        "|first|lead|longtime|veteran|retired|outgoing|incoming|then|co|top|party|majority|minority|house|senate|shadow|permanent|special|principal"
        "|chief-of-staff|emeritus|research|policy|district|county|city|town|law|political|presidential|vice-presidential|democratic"
        "|republican|labour|conservative|liberal|gubernatorial|medical|staff|attorney|lieutenant|major|brigadier|climate|union|military|nuclear"
        "|supreme|high|court|spokes|media|human|rights|rescue|emergency|harbour|harbor|mission|head|opposition"
    ),
    nations=phrases(
        "american|british|english|scottish|welsh|irish|french|german|italian|spanish|portuguese|dutch|belgian|swiss|austrian|swedish|norwegian|danish"
        "|finnish|icelandic|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|belarusian|georgian|armenian|azerbaijani"
        "|kazakh|uzbek|chinese|japanese|korean|north korean|south korean|indian|pakistani|bangladeshi|sri lankan|nepalese|afghan|iranian|iraqi|syrian"
        "|lebanese|israeli|palestinian|jordanian|saudi|yemeni|omani|qatari|kuwaiti|emirati|egyptian|libyan|tunisian|algerian|moroccan|sudanese"
        "|ethiopian|eritrean|somali|kenyan|ugandan|tanzanian|rwandan|congolese|nigerian|ghanaian|ivorian|senegalese|malian|cameroonian|zambian"
        "|zimbabwean|south african|namibian|angolan|mozambican|mexican|canadian|brazilian|argentine|argentinian|chilean|peruvian|colombian|venezuelan"
        "|ecuadorian|bolivian|paraguayan|uruguayan|cuban|haitian|jamaican|dominican|guatemalan|honduran|salvadoran|nicaraguan|panamanian|filipino"
        "|philippine|indonesian|malaysian|singaporean|thai|vietnamese|cambodian|burmese|laotian|mongolian|taiwanese|australian|new zealand|european"
        "|african|asian|us|u.s.|uk|u.k.|eu|republican|democratic|democrat|gop|labour|conservative|serbian|croatian|bosnian|slovenian|albanian|kosovar"
        "|macedonian|estonian|latvian|lithuanian|moldovan|maltese|cypriot"
    ),
    organisation_words=phrases(
        "department|security|ministry|office|agency|bureau|university|college|school|academy|institute|institution|council|committee|commission|board|authority|union|party|association|federation|foundation|society|club|church|bank|fund|group|company"
        "|corporation|corp|inc|ltd|llc|plc|co|holdings|partners|capital|court|house|senate|congress|parliament|government|administration|army|navy|force|forces|police|guard|service|services|times|post|news|herald|journal|tribune|magazine|media"
        "|radio|tv|television|network|hospital|centre|center|clinic|museum|library|airport|airlines|airways|railways|league|nations|organization|organisation|coalition|alliance|movement|campaign|project|initiative|program|programme|team|city|town"
        "|county|state|states|republic|kingdom|street|avenue|road|park|square|river|lake|island|islands|valley|bay|beach|hill|hills|mountain|act|bill|treaty|report|poll|survey|study|index|day|week|war|games|cup|prize|award|brief|daily|weekly|today|online"
    ),
    place_words=phrases(
        "north|south|east|west|northern|southern|eastern|western|central|new|united|saudi|san|santa|los|las|great|upper|lower|hong|sri|costa|puerto|el|white|middle|buenos|sierra|cape|fort|port|mount|lake"
    ),
    family_particles=phrases(
        "de|del|della|di|da|dos|das|do|van|von|der|den|ter|ten|la|le|du|bin|bint|ibn|ben|al|el|ul|ur|abu|af|av|zu|y|e|st.|san|mac"
    ),
    open_words=phrases(
        "the|a|an|this|that|these|those|he|she|it|they|we|you|i|but|and|or|so|yet|if|when|while|as|at|in|on|by|for|from|with|to|of|after|before|since"
        "|until|although|though|because|however|meanwhile|moreover|also|still|now|then|there|here|what|who|which|where|why|how|his|her|its|their|our"
        "|your|my|not|no|yes|one|two|three|four|five|some|many|most|all|both|each|every|several|other|another|such|few|more|less|according|earlier"
        "|later|yesterday|today|tomorrow|last|next|despite|during|under|over|about|against|between|among|asked|speaking|monday|tuesday|wednesday"
        "|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|even|just|only|once"
        "|instead|perhaps|indeed|rather|neither|either|nor|let|new|recently|critics|experts|officials|police|people|voters|residents|sources"
        "|authorities|additionally|furthermore|thus|hence|nevertheless|nonetheless|unlike|like|via|per|amid|without|within|upon|is|are|was|were|has"
        "|have|had|do|does|did|will|would|can|could|might|should|must|said|says|well|oh|okay|thank|thanks|please|dear|read|see|photo|image|video"
        "|updated|published|correction|breaking"
    ),
    he_words=phrases("he|him|himself|his"),
    she_words=phrases("she|her|herself|hers"),
    they_words=phrases("they|them|themselves|their|theirs"),
    it_words=phrases("it|itself|its"),
    believed_words=phrases(
        "believe|believes|believed|believing|think|thinks|thought|thinking|feel|feels|felt|suspect|suspects|suspected|consider|considers|considered"
        "|assume|assumes|assumed|estimate|estimates|estimated|doubt|doubts|doubted|reckon|reckons|presume|presumes|likely|probably|possibly|perhaps"
        "|apparently|seemingly|seems|seem|seemed|appears|appear|appeared|presumably|i guess|my view|in my opinion|convinced|suggests|suggest|suggested"
        "|unlikely|maybe"
    ),
    expected_words=phrases(
        "expect|expects|expected|expecting|predict|predicts|predicted|predicting|forecast|forecasts|project|projects|projected|anticipate|anticipates"
        "|anticipated|hope|hopes|hoped|hoping|foresee|foresees|is set to|are set to|is due to|are due to|plan|plans|planned|planning|intend|intends"
        "|intended|promise|promises|promised|promising|pledge|pledges|pledged|vow|vows|vowed|scheduled to|projection|forecasting|aim|aims|aimed"
    ),
    alleged_words=phrases(
        "allege|alleges|alleged|alleging|claim|claims|claimed|claiming|accuse|accuses|accused|accusing|reportedly|allegedly|purportedly|purported"
        "|supposedly|supposed|ostensibly|rumored|rumoured|unconfirmed|charged|charges|accusation|allegation|allegations|accusations|insinuated"
        "|so-called|unverified"
    ),
    denied_words=phrases(
        "deny|denies|denied|denying|reject|rejects|rejected|rejecting|dispute|disputes|disputed|disputing|refute|refutes|refuted|refuting|dismiss"
        "|dismisses|dismissed|dismissing|rebut|rebuts|rebutted|disavow|disavowed|denial|contradicted|contradicts|rubbished|debunked|disagree|disagrees"
        "|disagreed|brushed off"
    ),
    conditional_words=phrases("if|unless|could|might|may|provided that|as long as|in case"),
    believed_hedges=phrases(
        "i think|i believe|we think|we believe|i feel|we feel|i guess|i suspect|i doubt|i don't think|we don't think|in my view|in my opinion|in our view|my view|likely|unlikely|probably|possibly|perhaps|maybe|apparently|seemingly|seems|seem|seemed"
        "|appears|appear to|appeared to|presumably|thought to|believed to|suspected|estimated|most likely|more likely"
    ),
    expected_hedges=phrases(
        "expected|expects|is set to|are set to|due to be|is due|are due|scheduled to|forecast|projected|predicted|plans to|plan to|planned to|intends to|intend to|hopes to|hope to|aims to|on track to|poised to|is likely to|are likely to|will likely|will probably"
    ),
    alleged_hedges=phrases(
        "allegedly|reportedly|purportedly|supposedly|ostensibly|alleged|rumored|rumoured|unconfirmed|unverified"
    ),
    job_words=phrases(
        "reporter|reporters|correspondent|editor|journalist|writer|columnist|contributor|producer|author|analyst|chief|bureau|staff writer"
        "|political|business|sports|science|health|environment|technology|education|economics|foreign|national|senior|deputy|assistant"
        "|associate|freelance|freelancer|special|photographer|managing|director|professor|lecturer|researcher|intern|co-founder|founder|ceo|fellow"
        "|medically|reviewer|specialist|multimedia|lead|crime|court|courts|digital|presenter|anchor|host|critic|head|president|manager|copywriter"
    ),
    staff_words=phrases(
        "staff|staff reporter|staff reporters|staff report|staff writer|staff writers|newsroom|editorial|editorial team|editorial board|editorial staff"
        "|editor|editors|the editors|admin|administrator|news desk|newsdesk|web desk|webdesk|online desk|agency|agencies|news agencies|wire|wires"
        "|wire services|wire reports|our reporter|our correspondent|special correspondent|correspondent|press release|guest|guest author|guest post"
        "|contributor|contributors|reporter|news service|news team|team|the newsroom|unknown|anonymous|author|user|web|news|super user|sponsored|n/a|none"
    ),
    agency_words=phrases(
        "source|sources|with|with agencies|with reporting by|with information from|reporting by|agency|credit|via|additional reporting by|from"
    ),
    credit_words=phrases(
        "photo|photos|photo by|photograph|photograph by|photography|picture|pictures|image|images|image credit|photo credit|credit|courtesy|courtesy of|illustration|illustration by|file photo|video|graphic|screenshot|getty"
    ),
    months=in_order(
        "january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec"
    ),
    weekdays=in_order(
        "monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun"
    ),
    age_units=units(
        second="s sec secs second seconds",
        minute="m min mins minute minutes",
        hour="h hr hrs hour hours",
        day="d day days",
        week="w wk wks week weeks",
        month="mo mos month months",
        year="y yr yrs year years",
    ),
    age_after=phrases("ago|earlier|old"),
    now_words=phrases("just now|now|moments ago|a moment ago|seconds ago|a few seconds ago"),
    today_words=phrases("today"),
    yesterday_words=phrases("yesterday"),
    stop_words=phrases(
        "the|of|and|to|that|was|with|for|his|her|said|have|this|are|from|they|which|would|been|it|is|on|by|has"
    ),
)
