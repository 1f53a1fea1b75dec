"""French."""

from copydesk.language.tables import Language, in_order, phrases, units

FRENCH = Language(
    code="fr",
    name="French",
    promo_labels=phrases(
        "lire aussi|à lire aussi|lire également|à lire également|à lire|lisez aussi|lire la suite|lire|lire plus|voir aussi|à voir aussi|à voir|voir également|regarder aussi|regardez|à écouter|écouter aussi|à écouter aussi"
        "|pour aller plus loin|aller plus loin|en savoir plus|sur le même sujet|sur le même thème|à ne pas manquer|ne manquez pas|à découvrir|découvrir aussi|découvrez aussi|recommandé|notre sélection|la rédaction vous conseille|la rédaction vous recommande"
        "|notre dossier|vidéo|en vidéo|relire|retrouvez|l'article à lire|plus d'informations|lire notre article|lire notre enquête|lire notre reportage|lire l'entretien|lire l'analyse|article réservé|suivez notre direct|direct|entretien|enquête|décryptage|lire l'article|nos articles|à lire ensuite|article lié"
    ),
    related_labels=phrases(
        "sur le même sujet|sur le même thème|dans la même rubrique|à lire aussi|lire aussi|articles liés|articles similaires|articles connexes|articles associés|vous aimerez aussi|vous pourriez aussi aimer|vous pourriez aimer|recommandé pour vous|nos recommandations|à découvrir|à découvrir aussi|plus d'articles|plus sur ce sujet"
        "|pour aller plus loin|en lien|contenus liés|ces articles pourraient vous intéresser|cela peut vous intéresser|la rédaction vous recommande|à voir aussi|à lire ensuite|lire la suite|sujets associés|thèmes associés|les contenus sélectionnés|voir aussi|autres articles|dossier|nos lecteurs ont lu ensuite|sur ce sujet"
    ),
    recent_labels=phrases(
        "les plus lus|les plus lues|les plus consultés|articles les plus lus|les articles les plus lus|le plus lu|derniers articles|dernières actualités|dernières nouvelles|dernières infos|les dernières infos|dernières actus|articles récents|actualités récentes|à la une|en continu|fil info|fil actu|fil d'actualité|le fil info"
        "|en direct|populaires|articles populaires|les plus partagés|les plus commentés|tendances|en ce moment|actualités|actualité|l'actualité|les plus récents|nouveautés|l'essentiel|à ne pas manquer|les immanquables|toute l'actualité|l'actu en direct|flash|top articles|autres actualités"
    ),
    share_words=phrases(
        "partager|partagez|partager cet article|partager l'article|partagez cet article|partager sur facebook|partager sur twitter|partager sur x|partager par e-mail|partager par mail|envoyer par e-mail|envoyer|copier le lien|lien copié|imprimer|enregistrer|sauvegarder|suivez-nous|suivez-nous sur|nous suivre|suivre|tweeter|offrir l'article|offrir cet article|ajouter à mes favoris|réagir|écouter l'article|ajouter google"
    ),
    newsletter_words=phrases(
        "newsletter|newsletters|infolettre|infolettres|inscrivez-vous|s'inscrire|abonnez-vous à notre newsletter|je m'inscris|recevez|recevoir|votre adresse e-mail|adresse e-mail|adresse email|votre adresse mail|dans votre boîte mail|votre boîte mail|alertes|notifications|téléchargez l'application|désinscrire|restez informé|chaîne whatsapp|chaque matin"
    ),
    comments_words=phrases(
        "commentaires|commentaire|commenter|laisser un commentaire|laissez un commentaire|ajouter un commentaire|poster un commentaire|voir les commentaires|lire les commentaires|réagissez|réagir|répondre|aucun commentaire|votre avis|donnez votre avis|soyez le premier à commenter|les commentaires sont fermés|participer à la conversation|signaler un abus|contribuer|champs obligatoires|votre adresse de messagerie ne sera pas publiée"
    ),
    consent_words=phrases(
        "cookie|cookies|nous utilisons des cookies|ce site utilise des cookies|accepter|tout accepter|refuser|tout refuser|continuer sans accepter|paramétrer|gérer mes choix|gérer les cookies|vie privée|respect de votre vie privée|données personnelles|nos partenaires|partenaires|consentement|intérêt légitime|préférences|traceurs|publicités personnalisées|contenu bloqué|ce contenu est bloqué"
    ),
    paywall_words=phrases(
        "réservé aux abonnés|article réservé aux abonnés|réservé à nos abonnés|contenu réservé|abonnez-vous pour lire|pour lire la suite|la suite est réservée|il vous reste|de cet article à lire|déjà abonné|vous êtes abonné|déjà abonné ?|s'abonner|je m'abonne|abonnez-vous|accès illimité|essai gratuit|sans engagement|premium|créez un compte|connectez-vous pour lire|pour poursuivre votre lecture|cet article est réservé|identifiez-vous|abonnement"
    ),
    advert_words=phrases(
        "publicité|pub|annonce|annonces|sponsorisé|contenu sponsorisé|partenariat|contenu partenaire|publi-reportage|publireportage|la suite après la publicité|la suite après cette publicité|l'article continue après la publicité|suite de l'article après la publicité|passer la publicité|proposé par|offert par|fermer la publicité"
    ),
    tags_labels=phrases(
        "mots-clés|mots clés|mot-clé|thèmes|thématiques|thème|sujets|sujet|tags|tag|étiquettes|rubriques|sur le même thème|dossiers|catégories|catégorie|plus sur|thèmes associés|sujets associés|sujets liés|tagué|dans cet article|lieux|personnalités"
    ),
    correction_words=phrases(
        "correction|rectificatif|erratum|mise à jour|note de la rédaction|ndlr|précision|une version précédente|une version antérieure|cet article a été modifié|cet article a été corrigé|article mis à jour|nous avons corrigé"
    ),
    updated_words=phrases(
        "mis à jour|mis à jour le|mise à jour|mise à jour le|actualisé le|modifié le|modifié à|mis à jour à|dernière mise à jour|maj|dernière modification|dernière mise à jour le|actualisé"
    ),
    published_words=phrases(
        "publié|publié le|publié à|paru le|posté le|publication|date de publication|le|publié aujourd'hui|publié hier|créé le|mis en ligne le|publiée le|diffusé le|temps de lecture"
    ),
    home_words=phrases("accueil|page d'accueil|à la une|vous êtes ici"),
    byline_words=phrases(
        "par|écrit par|rédigé par|publié par|auteur|auteure|autrice|auteurs|un article de|texte|texte de|textes|propos recueillis par|avec|une chronique de|un reportage de|une enquête de|article de|posté par|tribune de|édito de|un texte de|reportage|de notre correspondant|de notre correspondante|de notre envoyé spécial|chronique de|analyse de|billet de|entretien réalisé par|signé"
    ),
    conjunctions=phrases("et|avec"),
    speech_verbs=phrases(
        "dit|disait|disent|a dit|ont dit|avait dit|déclare|déclaré|a déclaré|ont déclaré|avait déclaré|déclarait|affirme|affirmé|a affirmé|ont affirmé"
        "|explique|expliqué|a expliqué|ont expliqué|ajoute|ajouté|a ajouté|ont ajouté|estime|estimé|a estimé|ont estimé|souligne|souligné|a souligné"
        "|ont souligné|précise|précisé|a précisé|ont précisé|indique|indiqué|a indiqué|ont indiqué|annonce|annoncé|a annoncé|ont annoncé|assure|assuré"
        "|a assuré|ont assuré|raconte|raconté|a raconté|confie|confié|a confié|rappelle|a rappelé|note|a noté|lance|lancé|a lancé|répond|a répondu"
        "|poursuit|a poursuivi|conclut|a conclu|écrit|a écrit|prévient|a prévenu|avertit|a averti|dénonce|a dénoncé|regrette|a regretté|insiste"
        "|a insisté|reconnaît|a reconnu|confirme|a confirmé|martèle|a martelé|s'est félicité|s'est réjoui|témoigne|résume|soutient|a soutenu|prétend"
        "|a prétendu|nie|a nié|dément|a démenti"
    ),
    according_before=phrases("selon|d'après|de l'avis de|aux dires de|pour"),
    that_words=phrases("que|qu'|si"),
    source_stops=phrases(
        "à|au|aux|dans|en|lors|sur|devant|après|avant|que|qu'|pour|par|mardi|et|mais|ce|cette|auprès|avec|depuis|face|sans|également|aussi|hier"
        "|aujourd'hui|à propos"
    ),
    honorifics=phrases("m.|mme|mlle|me|dr|docteur|pr|professeur|maître|monsieur|madame"),
    role_words=phrases(
        "porte-parole|ministre|président|présidente|premier ministre|première ministre|maire|directeur|directrice|secrétaire|chef|cheffe|député"
        "|députée|sénateur|sénatrice|procureur|procureure|avocat|avocate|professeur|professeure|général|patron|patronne|responsable|chercheur"
        "|chercheuse|préfet|préfète|roi|reine|pape|évêque|juge|expert|experte|économiste"
    ),
    he_words=phrases("il|celui-ci|lui"),
    she_words=phrases("elle|celle-ci"),
    they_words=phrases("ils|elles|ceux-ci"),
    it_words=phrases("cela|ça"),
    believed_words=phrases(
        "croit|croient|pense|pensent|a pensé|estime|estiment|a estimé|considère|juge|suppose|probablement|sans doute|vraisemblablement|apparemment"
        "|semble"
    ),
    expected_words=phrases(
        "attend|s'attend|s'attendent|prévoit|prévoient|a prévu|espère|espèrent|table sur|devrait|devraient|attendu|attendue"
    ),
    alleged_words=phrases(
        "prétend|prétendent|a prétendu|accuse|accusent|a accusé|aurait|auraient|serait|seraient|présumé|présumée|supposé"
    ),
    denied_words=phrases(
        "nie|nient|a nié|ont nié|dément|démentent|a démenti|ont démenti|rejette|a rejeté|réfute|a réfuté|conteste|a contesté"
    ),
    conditional_words=phrases("si|pourrait|pourraient|à condition|sauf"),
    job_words=phrases(
        "journaliste|correspondant|correspondante|envoyé spécial|envoyée spéciale|envoyés spéciaux|rédacteur|rédactrice|rédacteur en chef|rédactrice en chef|chef|cheffe|grand reporter|reporter|chroniqueur|chroniqueuse|éditorialiste|directeur|directrice|professeur|professeure|chercheur|chercheuse|pigiste|stagiaire|responsable|adjoint|adjointe|collaborateur|collaboratrice|économiste|historien|historienne|écrivain|écrivaine|essayiste|philosophe|avocat|avocate|service|présentateur"
    ),
    staff_words=phrases(
        "rédaction|la rédaction|l'équipe|service|le service|rédaction web|avec agences|agences|avec agence|agence|la rédaction avec|correspondance|rédaction numérique|avec afp|le nouvel obs|service web|équipe|administrateur|invité|contributeur|communiqué|tribune|collectif"
    ),
    agency_words=phrases("source|sources|avec|avec agences|avec agence|d'après|agence|selon|via|crédit"),
    credit_words=phrases(
        "photo|photos|crédit|crédits|crédit photo|©|illustration|image|photo d'illustration|image d'illustration|capture d'écran|copyright|dessin|vidéo|photographie|archives"
    ),
    months=in_order(
        "janvier/janv/jan février/févr/fév/fevrier/fevr/fev mars/mar avril/avr mai juin/jui juillet/juil/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov décembre/déc/decembre/dec"
    ),
    weekdays=in_order("lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim"),
    age_units=units(
        second="s sec seconde secondes",
        minute="min mn minute minutes",
        hour="h heure heures",
        day="j jour jours",
        week="semaine semaines sem",
        month="mois",
        year="an ans année années",
    ),
    age_before=phrases("il y a|depuis|y a"),
    now_words=phrases("à l'instant|maintenant|il y a un instant|il y a quelques instants|il y a quelques secondes"),
    today_words=phrases("aujourd'hui"),
    yesterday_words=phrases("hier"),
    stop_words=phrases(
        "le|la|les|des|et|est|une|un|dans|pour|qui|que|sur|pas|du|au|avec|par|plus|ce|il|sont|été|cette|aux"
    ),
)
