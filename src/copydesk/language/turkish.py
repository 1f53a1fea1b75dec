"""Turkish."""

from copydesk.language.tables import Language, in_order, phrases, units

TURKISH = Language(
    code="tr",
    name="Turkish",
    promo_labels=phrases(
        "ayrıca okuyun|bunu da okuyun|bunları da okuyun|şunu da okuyun|bunu da oku|devamını oku|devamını okuyun|haberin devamı|daha fazla|daha fazlası|daha fazla oku|okuyun|ayrıca bakınız|ayrıca bkz|bakınız|izleyin|izle|video|dinleyin|ilgili haber|ilgili haberler|ilgili konu|bu habere de bakabilirsiniz|ilginizi çekebilir|önerilen|önerilen haber|önerilenler|kaçırmayın|sıradaki haber|detaylar|son dakika|haberin detayı|okumaya devam et|i̇lgili haberler|i̇lginizi çekebilir|i̇zleyin"
    ),
    related_labels=phrases(
        "ilgili haberler|i̇lgili haberler|ilgili haber|ilgili konular|ilgili içerikler|benzer haberler|benzer yazılar|ilginizi çekebilir|i̇lginizi çekebilir|ilginizi çekebilecek haberler|bunlar da ilginizi çekebilir|önerilen haberler|önerilenler|sizin için seçtiklerimiz|sizin için önerilenler|diğer haberler|daha fazla haber|daha fazla|bunları da okuyun|sıradaki haber|bu haberler de ilginizi çekebilir|ayrıca bakınız"
    ),
    recent_labels=phrases(
        "son dakika|son haberler|son dakika haberleri|en son haberler|çok okunanlar|en çok okunanlar|en çok okunan|çok okunan haberler|popüler|popüler haberler|öne çıkanlar|öne çıkan haberler|günün haberleri|gündem|haberler|manşetler|manşet|son yazılar|en yeniler|trend|trendler|en çok izlenenler|en çok paylaşılanlar|güncel haberler|son eklenenler"
    ),
    share_words=phrases(
        "paylaş|paylaşın|bu haberi paylaş|haberi paylaş|facebook'ta paylaş|twitter'da paylaş|whatsapp'ta paylaş|bağlantıyı kopyala|linki kopyala|kopyalandı|yazdır|kaydet|takip et|takip edin|bizi takip edin|abone ol|gönder|e-posta gönder|tweetle|beğen|dinle|google news"
    ),
    newsletter_words=phrases(
        "bülten|bültenimize|e-bülten|abone olun|bültenine abone|kayıt olun|kaydolun|e-posta adresiniz|e-posta|bildirimler|bildirimleri aç|uygulamayı indir|whatsapp kanalı|haberdar olun"
    ),
    comments_words=phrases(
        "yorumlar|yorum|yorum yap|yorum yaz|yorum yazın|yorum ekle|yorumları göster|henüz yorum yapılmamış|ilk yorumu siz yapın|yanıtla|cevapla|e-posta adresiniz yayınlanmayacak|gerekli alanlar|şikayet et|görüşünüzü yazın"
    ),
    consent_words=phrases(
        "çerez|çerezler|çerez politikası|çerezleri|çerez kullanıyoruz|kabul et|tümünü kabul et|kabul ediyorum|reddet|tümünü reddet|gizlilik|gizlilik politikası|kişisel veriler|kişisel verilerin|onay|ortaklarımız|ayarlar|kvkk|cookie|meşru menfaat"
    ),
    paywall_words=phrases(
        "sadece aboneler|abonelere özel|aboneler için|abone olun|abone ol|zaten abone misiniz|zaten üye misiniz|üye girişi|giriş yap|giriş yapın|okumaya devam etmek için|devamını okumak için|sınırsız erişim|premium|ücretsiz deneyin|üye olun|abonelik"
    ),
    advert_words=phrases(
        "reklam|reklamlar|ilan|sponsorlu|sponsorlu içerik|advertorial|reklamdan sonra devam ediyor|haberin devamı reklamdan sonra|tanıtım|i̇lan|işbirliği"
    ),
    tags_labels=phrases(
        "etiketler|etiket|konular|konu|anahtar kelimeler|haber etiketleri|i̇lgili konular|ilgili konular|kategoriler|kategori|tags|daha fazla|i̇lgili etiketler"
    ),
    correction_words=phrases(
        "düzeltme|tekzip|güncelleme|editörün notu|editör notu|önceki versiyonda|bu haber güncellendi|haberin ilk halinde|açıklama"
    ),
    updated_words=phrases(
        "güncelleme|güncellendi|güncellenme|güncellenme tarihi|son güncelleme|son güncellenme|güncelleme tarihi|değiştirilme"
    ),
    published_words=phrases(
        "yayınlanma|yayınlanma tarihi|yayın tarihi|yayınlandı|yayımlanma|yayımlanma tarihi|giriş|giriş tarihi|tarih|eklenme|eklenme tarihi|oluşturulma|oluşturulma tarihi|oluşturma tarihi|kaynak"
    ),
    home_words=phrases("ana sayfa|anasayfa|haberler"),
    byline_words=phrases(
        "yazan|yazar|yazarı|haber|muhabir|hazırlayan|haberi hazırlayan|editör|kaleme alan|derleyen|tarafından|röportaj"
    ),
    byline_after=phrases("yazdı|tarafından"),
    conjunctions=phrases("ve|ile"),
    speech_verbs=phrases(
        "dedi|dediler|diyor|diyen|diye konuştu|diye belirtti|söyledi|söylediler|söylüyor|belirtti|belirttiler|ifade etti|ifade ettiler|açıkladı"
        "|açıkladılar|kaydetti|vurguladı|vurguladılar|ekledi|bildirdi|bildirdiler|duyurdu|yazdı|cevap verdi|yanıt verdi|yanıtladı|uyardı|savundu"
        "|iddia etti|öne sürdü|anlattı|aktardı|doğruladı|yalanladı|reddetti|konuştu|değerlendirdi|sordu|ifadelerini kullandı|açıklamasında bulundu"
    ),
    according_after=phrases("göre"),
    source_stops=phrases(
        "pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|günü|bugün|dün|ve|ama|ise|da|de|ayrıca|yaptığı|katıldığı|konuyla|düzenlediği"
    ),
    honorifics=phrases("sayın|bay|bayan|dr.|prof.|doç."),
    role_words=phrases(
        "sözcüsü|sözcü|bakanı|bakan|başbakan|cumhurbaşkanı|başkanı|başkan|müdürü|müdür|sekreteri|genel sekreter|lideri|lider|vekili|milletvekili"
        "|senatör|savcı|avukat|avukatı|profesör|general|kral|kraliçe|papa|hakim|uzman|ekonomist|vali|valisi|komutanı"
    ),
    he_words=phrases("o"),
    she_words=phrases("o"),
    they_words=phrases("onlar"),
    it_words=phrases("bu"),
    believed_words=phrases(
        "inanıyor|inandı|düşünüyor|düşündü|sanıyor|tahmin ediyor|muhtemelen|galiba|görünüyor|anlaşılan"
    ),
    expected_words=phrases("bekliyor|bekliyorlar|bekleniyor|öngörüyor|umuyor|planlıyor"),
    alleged_words=phrases("iddia etti|iddia ediyor|öne sürdü|suçladı|suçluyor|iddiaya göre|sözde|iddia edilen"),
    denied_words=phrases("yalanladı|yalanlıyor|reddetti|reddediyor|inkar etti"),
    conditional_words=phrases("eğer|olabilir|halinde|ise|takdirde"),
    job_words=phrases(
        "muhabir|muhabiri|editör|editörü|yazar|yazarı|köşe yazarı|gazeteci|temsilcisi|haber müdürü|genel yayın yönetmeni|fotoğraf|spor|ekonomi|dış haberler|profesör|uzman|şefi|stajyer"
    ),
    staff_words=phrases(
        "haber merkezi|editör|editörler|ajanslar|ajans|haber masası|web haber|redaksiyon|yazı işleri|dış haberler servisi|spor servisi|ekonomi servisi|admin|i̇nternet haber"
    ),
    agency_words=phrases("kaynak|kaynaklar|ajans|ajanslar|ajansı"),
    credit_words=phrases("fotoğraf|foto|görsel|kaynak|arşiv|i̇llüstrasyon|illüstrasyon|©|video|kamera|ekran görüntüsü"),
    months=in_order(
        "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara"
    ),
    weekdays=in_order("pazartesi/pzt salı/sal çarşamba/çar perşembe/per cuma/cum cumartesi/cmt pazar/paz"),
    age_units=units(
        second="sn saniye", minute="dk dakika", hour="sa saat", day="gün", week="hafta", month="ay", year="yıl sene"
    ),
    age_after=phrases("önce|evvel"),
    now_words=phrases("şimdi|az önce|biraz önce|şu an"),
    today_words=phrases("bugün"),
    yesterday_words=phrases("dün"),
    stop_words=phrases(
        "ve|bir|bu|da|de|için|ile|olarak|çok|daha|olan|gibi|en|ise|ancak|kadar|sonra|göre|ne|her|var|dedi|oldu|olduğunu"
    ),
)
