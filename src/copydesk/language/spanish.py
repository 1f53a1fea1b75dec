"""Spanish."""

from copydesk.language.tables import Language, in_order, phrases, units

SPANISH = Language(
    code="es",
    name="Spanish",
    promo_labels=phrases(
        "lea también|lee también|leer también|lea además|lee además|leer más|lea más|lee más|lea aquí|leer|te puede interesar|le puede interesar|puede interesarte|te podría interesar|le podría interesar|también te puede interesar|también le puede interesar|quizás te interese|puede leer|puede leer también"
        "|vea también|ver también|ver más|vea|ver además|mira también|mire también|mira|ve también|además|más información|más sobre este tema|más en|más noticias|más sobre|noticia relacionada|noticias relacionadas|relacionado|relacionada|artículo relacionado|nota relacionada|recomendado|recomendamos|te recomendamos|le recomendamos|no te pierdas|no se pierda|sigue leyendo|siga leyendo"
        "|en contexto|contexto|video|en video|en vídeo|escucha|escuche|escucha también|también lee|también lea|entérate|conozca|conoce más|descubre|descubre más|para saber más|saber más|en detalle|análisis|opinión|lectura recomendada|de interés|siguiente"
    ),
    related_labels=phrases(
        "noticias relacionadas|noticia relacionada|artículos relacionados|notas relacionadas|contenido relacionado|contenidos relacionados|temas relacionados|relacionado|relacionadas|relacionados|te puede interesar|le puede interesar|también te puede interesar|te podría interesar|puede interesarte|más noticias|más información|más sobre este tema|más en esta sección|más de|más artículos"
        "|recomendado|recomendados|recomendado para ti|te recomendamos|recomendaciones|lea también|lee también|ver más|seguir leyendo|otras noticias|otros artículos|entradas relacionadas|no te pierdas|quizás te interese|sobre la firma|archivado en|en esta noticia|más leídas de"
    ),
    recent_labels=phrases(
        "lo más leído|más leídas|las más leídas|más leído|más leídos|lo más visto|más vistas|más vistos|lo último|últimas noticias|últimas|última hora|últimos artículos|lo más reciente|noticias recientes|entradas recientes|artículos recientes|más recientes|recientes|populares|más populares|lo más popular|tendencias|trending|destacados|destacadas|noticias destacadas|titulares|portada|al momento|minuto a minuto|lo más comentado|lo más compartido|noticias|nuevas|ahora|en vivo|de última hora|top noticias"
    ),
    share_words=phrases(
        "compartir|comparte|comparte esta noticia|compartir en facebook|compartir en twitter|compartir en x|compartir por whatsapp|compartir noticia|compartir artículo|compártelo|copiar enlace|copiar link|enlace copiado|imprimir|guardar|guardar artículo|síguenos|síganos|síguenos en|seguir|seguinos|enviar por correo|enviar|tuitear|twittear|regalar artículo|escuchar|escuchar noticia|agregar a favoritos|compartí"
    ),
    newsletter_words=phrases(
        "newsletter|newsletters|boletín|boletines|suscríbete a|suscríbete|suscríbase|suscribirse|regístrate|recibe|reciba|recibí|en tu correo|su correo|tu correo electrónico|correo electrónico|dirección de correo|notificaciones|alertas|canal de whatsapp|únete|descarga la app|descarga nuestra app|apúntate|inscríbete|mantente informado"
    ),
    comments_words=phrases(
        "comentarios|comentario|comentar|deja un comentario|deje un comentario|dejar un comentario|deja tu comentario|escribe un comentario|ver comentarios|agregar comentario|añadir comentario|sin comentarios|no hay comentarios|sé el primero en comentar|responder|respuestas|normas de participación|tu opinión|opina|únete a la conversación|conversación|denunciar|inicia sesión para comentar|tu dirección de correo electrónico no será publicada"
    ),
    consent_words=phrases(
        "cookie|cookies|utilizamos cookies|este sitio utiliza cookies|aceptar|aceptar todo|aceptar cookies|aceptar y continuar|rechazar|rechazar todo|configurar|configuración de cookies|política de cookies|privacidad|tu privacidad|datos personales|nuestros socios|socios|consentimiento|interés legítimo|publicidad personalizada|gestionar preferencias"
    ),
    paywall_words=phrases(
        "solo para suscriptores|sólo para suscriptores|exclusivo para suscriptores|contenido exclusivo|para suscriptores|para seguir leyendo|suscríbete para seguir leyendo|suscríbete para leer|suscríbete para continuar|ya eres suscriptor|¿ya eres suscriptor?|ya soy suscriptor|si ya eres suscriptor|inicia sesión para|acceso ilimitado|prueba gratis|premium|regístrate para|regístrate gratis|hazte suscriptor|este contenido es exclusivo|has alcanzado el límite|artículos gratis|suscripción|hazte socio"
    ),
    advert_words=phrases(
        "publicidad|anuncio|anuncios|patrocinado|contenido patrocinado|contenido de marca|pauta|promocionado|espacio publicitario|la noticia continúa después de la publicidad|continúa después de la publicidad|el artículo continúa tras la publicidad|sigue leyendo tras la publicidad|cerrar publicidad|saltar publicidad|branded content|aviso publicitario"
    ),
    tags_labels=phrases(
        "etiquetas|etiqueta|temas|tema|archivado en|palabras clave|tags|tag|más sobre|temas relacionados|en este artículo|en esta nota|categorías|categoría|temas de este artículo|etiquetado|temas del día|hashtags|materias"
    ),
    correction_words=phrases(
        "corrección|fe de errores|fe de erratas|rectificación|nota de la redacción|nota del editor|nota de redacción|aclaración|una versión anterior|una versión previa|este artículo ha sido actualizado|esta noticia ha sido actualizada|actualización"
    ),
    updated_words=phrases(
        "actualizado|actualizado el|actualizada|actualizado a las|última actualización|actualización|modificado|act.|act|actualizada el|última modificación|actualizado en|modificado el"
    ),
    published_words=phrases(
        "publicado|publicado el|publicada|publicada el|fecha|fecha de publicación|publicado a las|creado|el|publicado en|publicación|creada|posteado"
    ),
    home_words=phrases("inicio|portada|página principal"),
    byline_words=phrases(
        "por|de|escrito por|escribe|autor|autora|autores|redactado por|texto|texto de|publicado por|una crónica de|un reportaje de|entrevista de|redacción|reporta|informa|por nuestro corresponsal|firma|elaborado por|artículo de|reportaje de"
    ),
    conjunctions=phrases("y|e|con"),
    speech_verbs=phrases(
        "dice|dijo|dijeron|dicen|ha dicho|había dicho|declaró|declararon|declara|ha declarado|afirmó|afirmaron|afirma|ha afirmado|aseguró|aseguraron"
        "|asegura|ha asegurado|explicó|explicaron|explica|ha explicado|señaló|señalaron|señala|ha señalado|indicó|indicaron|indica|añadió|añadieron"
        "|añade|ha añadido|agregó|agregaron|agrega|manifestó|manifestaron|sostuvo|sostuvieron|sostiene|comentó|comentaron|comenta|anunció|anunciaron"
        "|anuncia|ha anunciado|informó|informaron|informa|advirtió|advirtieron|advierte|ha advertido|insistió|insiste|subrayó|subraya|ha subrayado"
        "|destacó|destaca|recordó|recuerda|respondió|responde|preguntó|escribió|escribe|reconoció|reconoce|confirmó|confirmaron|confirma|denunció"
        "|denuncia|expresó|expresaron|apuntó|apunta|relató|relata|contó|cuenta|negó|negaron|niega|precisó|precisa|concluyó|concluye|lamentó|lamenta"
        "|exigió|pidió|cree|considera|consideró"
    ),
    according_before=phrases("según|de acuerdo con|de acuerdo a|a juicio de|en palabras de|en opinión de"),
    that_words=phrases("que|si"),
    source_stops=phrases(
        "a|ante|en|durante|tras|sobre|por|para|con|que|al|este|esta|desde|hasta|y|pero|hoy|ayer|también|además|cuando|quien|donde|sin"
    ),
    honorifics=phrases("sr.|sra.|srta.|señor|señora|don|doña|dr.|dra.|d."),
    role_words=phrases(
        "portavoz|vocero|vocera|ministro|ministra|presidente|presidenta|primer ministro|primera ministra|alcalde|alcaldesa|director|directora"
        "|secretario|secretaria|jefe|jefa|diputado|diputada|senador|senadora|fiscal|abogado|abogada|profesor|profesora|general|líder|responsable"
        "|gobernador|gobernadora|canciller|rey|reina|papa|obispo|juez|jueza|experto|experta|economista|investigador|investigadora|consejero|consejera"
        "|vicepresidente|vicepresidenta"
    ),
    he_words=phrases("él|este|éste"),
    she_words=phrases("ella|esta|ésta"),
    they_words=phrases("ellos|ellas|estos|éstos"),
    it_words=phrases("ello"),
    believed_words=phrases(
        "cree|creen|creyó|piensa|piensan|opina|considera|consideran|estima|supone|probablemente|posiblemente|al parecer|aparentemente|parece"
    ),
    expected_words=phrases("espera|esperan|prevé|prevén|pronostica|confía|se espera|previsiblemente|está previsto"),
    alleged_words=phrases(
        "acusa|acusó|acusan|acusaron|alega|alegó|presuntamente|supuestamente|presunto|presunta|habría|habrían"
    ),
    denied_words=phrases(
        "niega|niegan|negó|negaron|ha negado|desmiente|desmintió|desmintieron|rechaza|rechazó|rechazaron"
    ),
    conditional_words=phrases("si|podría|podrían|siempre que|a menos que"),
    job_words=phrases(
        "periodista|corresponsal|redactor|redactora|enviado especial|enviada especial|editor|editora|reportero|reportera|columnista|director|directora|jefe|jefa|analista|profesor|profesora|colaborador|colaboradora|especial|coordinador|coordinadora|subdirector|fotógrafo|experto|experta|investigador|investigadora|economista|escritor|escritora|abogado|comunicador|becario|community manager"
    ),
    staff_words=phrases(
        "redacción|la redacción|redaccion|redacción web|redacción digital|agencias|agencia|staff|equipo|editorial|editor|redactor|corresponsal|de la redacción|enviado especial|administrador|nota de prensa|web|servicios|mesa de redacción|redacción central|mundo|internacional|noticias|unidad de investigación"
    ),
    agency_words=phrases("fuente|fuentes|con información de|agencia|agencias|con|vía|con datos de"),
    credit_words=phrases(
        "foto|fotos|foto de|fotografía|imagen|imágenes|crédito|créditos|cortesía|captura|ilustración|archivo|©|vídeo|video|fuente|getty images|captura de pantalla"
    ),
    months=in_order(
        "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sep/sept/setiembre/set octubre/oct noviembre/nov diciembre/dic"
    ),
    weekdays=in_order("lunes/lun martes/mar miércoles/mié/mie jueves/jue viernes/vie sábado/sáb/sab domingo/dom"),
    age_units=units(
        second="s seg segundo segundos",
        minute="min mins minuto minutos",
        hour="h hr hrs hora horas",
        day="d día días dia dias",
        week="semana semanas",
        month="mes meses",
        year="año años",
    ),
    age_before=phrases("hace"),
    now_words=phrases("ahora|ahora mismo|hace un momento|hace instantes|hace unos segundos"),
    today_words=phrases("hoy"),
    yesterday_words=phrases("ayer"),
    stop_words=phrases(
        "el|la|los|las|que|del|con|una|por|para|más|como|pero|su|sus|fue|este|esta|ha|al|y|es|un|también|según"
    ),
)
