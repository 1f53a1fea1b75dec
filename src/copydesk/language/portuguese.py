"""Portuguese."""

from copydesk.language.tables import Language, in_order, phrases, units

PORTUGUESE = Language(
    code="pt",
    name="Portuguese",
    promo_labels=phrases(
        "leia também|leia mais|leia ainda|leia aqui|leia|ler mais|ler também|saiba mais|veja também|veja mais|veja|ver mais|ver também|confira|confira também|confira mais|assista|assista também|ouça|ouça também|mais sobre|mais informações|mais notícias|relacionado|relacionada|relacionadas"
        "|notícia relacionada|notícias relacionadas|matéria relacionada|matérias relacionadas|artigo relacionado|recomendado|recomendamos|não perca|continue lendo|continue a ler|você pode gostar|pode gostar|pode interessar|talvez lhe interesse|entenda|contexto|vídeo|em vídeo|na mesma secção|também em|clique aqui|análise|opinião|siga|a seguir|próxima"
    ),
    related_labels=phrases(
        "relacionadas|relacionados|relacionado|notícias relacionadas|matérias relacionadas|artigos relacionados|conteúdo relacionado|conteúdos relacionados|leia também|veja também|leia mais|veja mais|saiba mais|mais lidas em|você pode gostar|você também pode gostar|pode gostar de|também lhe pode interessar|recomendado para você|recomendados|recomendadas|sugestões|mais notícias|mais sobre|mais em|mais do mesmo|mais de|outras notícias|posts relacionados|tópicos relacionados|não perca|continue lendo"
    ),
    recent_labels=phrases(
        "mais lidas|mais lidos|as mais lidas|mais vistos|mais vistas|mais populares|populares|últimas|últimas notícias|últimos artigos|mais recentes|notícias recentes|posts recentes|recentes|destaques|em destaque|em alta|tendências|trending|manchetes|agora|ao vivo|notícias|última hora|plantão|mais comentadas|mais partilhadas|top notícias|do dia"
    ),
    share_words=phrases(
        "compartilhar|compartilhe|compartilhe esta notícia|partilhar|partilhe|partilhar artigo|compartilhar no facebook|compartilhar no twitter|compartilhar no whatsapp|copiar link|link copiado|imprimir|guardar|salvar|siga-nos|siga-nos em|siga|seguir|enviar por e-mail|enviar|tweetar|ouvir|oferecer artigo|receba no whatsapp"
    ),
    newsletter_words=phrases(
        "newsletter|newsletters|inscreva-se|assine a newsletter|assine nossa newsletter|subscreva|subscrever|receba|cadastre-se|seu e-mail|seu email|no seu e-mail|endereço de email|notificações|alertas|canal do whatsapp|baixe o app|baixe o aplicativo|fique por dentro|boletim"
    ),
    comments_words=phrases(
        "comentários|comentário|comentar|deixe um comentário|deixe seu comentário|deixar comentário|ver comentários|escreva um comentário|nenhum comentário|sem comentários|seja o primeiro a comentar|responder|respostas|sua opinião|participe da conversa|o seu endereço de email não será publicado|o seu endereço de e-mail não será publicado|denunciar|os comentários são"
    ),
    consent_words=phrases(
        "cookie|cookies|utilizamos cookies|usamos cookies|este site usa cookies|aceitar|aceitar todos|aceito|rejeitar|rejeitar todos|política de privacidade|privacidade|dados pessoais|parceiros|consentimento|interesse legítimo|preferências de cookies|definições de cookies|lgpd|rgpd"
    ),
    paywall_words=phrases(
        "exclusivo para assinantes|conteúdo exclusivo|só para assinantes|apenas para assinantes|para assinantes|para continuar lendo|para continuar a ler|assine para ler|assine|já é assinante|já é assinante?|já é subscritor|já sou assinante|acesso ilimitado|premium|faça login|cadastre-se para|entre para continuar|você atingiu o limite|este artigo é exclusivo|torne-se assinante|assinatura|matérias gratuitas"
    ),
    advert_words=phrases(
        "publicidade|anúncio|anúncios|patrocinado|conteúdo patrocinado|continua após a publicidade|continua depois da publicidade|conteúdo de marca|publieditorial|informe publicitário|pub|apresentado por|oferecimento|pular anúncio|branded content|propaganda"
    ),
    tags_labels=phrases(
        "tags|tag|tópicos|tópico|temas|tema|assuntos|assunto|palavras-chave|etiquetas|mais sobre|categorias|categoria|marcadores|neste artigo|nesta notícia|tags relacionadas|tópicos relacionados|editorias"
    ),
    correction_words=phrases(
        "correção|errata|erramos|retificação|nota da redação|nota do editor|versão anterior|este texto foi atualizado|esta reportagem foi atualizada|atualização|esclarecimento"
    ),
    updated_words=phrases(
        "atualizado|atualizado em|atualizada em|atualizado às|última atualização|atualizada|atualização|modificado em|modificado|alterado em|actualizado"
    ),
    published_words=phrases(
        "publicado|publicado em|publicado às|publicada em|publicada|data|data de publicação|criado em|postado em|em|postado|divulgado em"
    ),
    home_words=phrases("início|home|página inicial|capa|você está aqui"),
    byline_words=phrases(
        "por|de|escrito por|autor|autora|autores|texto|texto de|da redação|publicado por|reportagem de|reportagem|postado por|do correspondente|redação|colunista|crónica de|artigo de|análise de|entrevista de|edição"
    ),
    conjunctions=phrases("e|com"),
    speech_verbs=phrases(
        "diz|disse|disseram|dizem|declarou|declararam|declara|afirmou|afirmaram|afirma|explicou|explicaram|explica|acrescentou|acrescentaram"
        "|acrescenta|ressaltou|ressalta|destacou|destaca|informou|informaram|informa|anunciou|anunciaram|anuncia|alertou|alertaram|alerta|avisou"
        "|comentou|comenta|contou|conta|garantiu|garante|sublinhou|sublinha|defendeu|defende|referiu|refere|adiantou|adianta|frisou|frisa|respondeu"
        "|responde|perguntou|escreveu|escreve|reconheceu|reconhece|confirmou|confirmaram|confirma|completou|completa|relatou|relata|negou|negaram|nega"
        "|criticou|critica|lembrou|lembra|concluiu|conclui|apontou|aponta|avaliou|avalia"
    ),
    according_before=phrases("segundo|de acordo com|conforme|para|na opinião de|nas palavras de"),
    that_words=phrases("que|se"),
    source_stops=phrases(
        "a|à|ao|aos|às|em|no|na|nos|nas|durante|após|sobre|por|para|com|que|nesta|neste|desde|até|e|mas|hoje|ontem|também|além|quando|sem|num|numa"
        "|esta|este"
    ),
    honorifics=phrases("sr.|sra.|senhor|senhora|dr.|dra.|dom|dona"),
    role_words=phrases(
        "porta-voz|ministro|ministra|presidente|presidenta|primeiro-ministro|primeira-ministra|prefeito|prefeita|diretor|diretora|secretário"
        "|secretária|chefe|deputado|deputada|senador|senadora|procurador|procuradora|advogado|advogada|professor|professora|general|líder|governador"
        "|governadora|rei|rainha|papa|bispo|juiz|juíza|especialista|economista|pesquisador|pesquisadora|delegado|delegada|vereador|vereadora"
    ),
    he_words=phrases("ele|este"),
    she_words=phrases("ela|esta"),
    they_words=phrases("eles|elas"),
    it_words=phrases("isso"),
    believed_words=phrases(
        "acredita|acreditam|acreditou|acha|acham|pensa|considera|estima|provavelmente|possivelmente|aparentemente|parece"
    ),
    expected_words=phrases("espera|esperam|prevê|preveem|deve|devem|deverá|deverão|projeta"),
    alleged_words=phrases(
        "acusa|acusou|acusam|acusaram|alega|alegou|supostamente|suposto|suposta|alegadamente|teria|teriam"
    ),
    denied_words=phrases("nega|negam|negou|negaram|desmente|desmentiu|desmentiram|rejeita|rejeitou|rejeitaram"),
    conditional_words=phrases("se|poderia|poderiam|pode|podem|caso"),
    job_words=phrases(
        "jornalista|correspondente|repórter|redator|redatora|redactor|editor|editora|enviado especial|enviada especial|colunista|diretor|diretora|subeditor|professor|professora|analista|colaborador|colaboradora|especial|estagiário|estagiária|coordenador|coordenadora|comentador|cronista|fotojornalista|economista"
    ),
    staff_words=phrases(
        "redação|da redação|redacção|agências|agência|equipe|equipa|editorial|redator|administrador|do portal|do site|online|com agências|web|assessoria|ascom|estadão conteúdo"
    ),
    agency_words=phrases(
        "fonte|fontes|com informações de|com informações da|com informações do|com agências|com|agência|via"
    ),
    credit_words=phrases(
        "foto|fotos|imagem|imagens|crédito|créditos|divulgação|reprodução|arquivo|fotografia|ilustração|©|getty images|arte|vídeo"
    ),
    months=in_order(
        "janeiro/jan fevereiro/fev março/mar/marco abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"
    ),
    weekdays=in_order(
        "segunda-feira/segunda/seg terça-feira/terça/ter quarta-feira/quarta/qua quinta-feira/quinta/qui sexta-feira/sexta/sex sábado/sáb/sab domingo/dom"
    ),
    age_units=units(
        second="s seg segundo segundos",
        minute="min mins minuto minutos",
        hour="h hr hora horas",
        day="d dia dias",
        week="semana semanas sem",
        month="mês meses",
        year="ano anos",
    ),
    age_before=phrases("há|ha|faz"),
    age_after=phrases("atrás"),
    now_words=phrases("agora|agora mesmo|há instantes|há pouco|neste momento"),
    today_words=phrases("hoje"),
    yesterday_words=phrases("ontem"),
    stop_words=phrases(
        "o|a|os|que|do|da|dos|das|em|um|uma|para|com|não|mais|como|pelo|pela|foi|ao|à|são|também|nos|na|no|é|e"
    ),
)
