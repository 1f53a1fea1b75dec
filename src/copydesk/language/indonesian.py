"""Indonesian and Malay."""

from copydesk.language.tables import Language, in_order, phrases, units

INDONESIAN = Language(
    code="id",
    name="Indonesian",
    promo_labels=phrases(
        "baca juga|baca|baca selengkapnya|baca lebih lanjut|baca di sini|baca pula|baca lagi|simak juga|simak|simak pula|lihat juga|lihat|lihat selengkapnya|tonton juga|tonton|saksikan juga|dengarkan|berita terkait|artikel terkait|terkait|terkini|rekomendasi|direkomendasikan|jangan lewatkan|mungkin anda suka|anda mungkin suka|selengkapnya|video|halaman selanjutnya|lanjutkan membaca|klik di sini|pilihan editor|berita lainnya|topik terkait|infografis|artikel ini"
    ),
    related_labels=phrases(
        "berita terkait|artikel terkait|terkait|konten terkait|topik terkait|baca juga|baca lainnya|rekomendasi|rekomendasi untuk anda|rekomendasi untukmu|direkomendasikan|mungkin anda suka|anda mungkin suka|anda mungkin juga menyukai|berita lainnya|artikel lainnya|lainnya|lihat juga|simak juga|jangan lewatkan|pilihan untukmu|artikel serupa|berita serupa|lebih banyak"
    ),
    recent_labels=phrases(
        "terpopuler|populer|berita populer|paling populer|terbaru|berita terbaru|artikel terbaru|terkini|berita terkini|berita utama|headline|trending|tren|sedang tren|paling banyak dibaca|banyak dibaca|terbanyak dibaca|pos-pos terbaru|pilihan redaksi|pilihan editor|sorotan|viral|berita hari ini|berita|breaking news|indeks berita"
    ),
    share_words=phrases(
        "bagikan|share|bagikan artikel|bagikan ke facebook|bagikan ke twitter|bagikan ke whatsapp|salin tautan|salin link|tautan disalin|cetak|print|simpan|ikuti kami|ikuti|kirim|tweet|copy link|bagikan berita|dengarkan artikel"
    ),
    newsletter_words=phrases(
        "buletin|newsletter|berlangganan|berlangganan newsletter|daftar|daftarkan|alamat email|email anda|notifikasi|unduh aplikasi|download aplikasi|saluran whatsapp|whatsapp channel|gabung"
    ),
    comments_words=phrases(
        "komentar|beri komentar|tulis komentar|tinggalkan komentar|tinggalkan balasan|kirim komentar|lihat komentar|belum ada komentar|balas|alamat email anda tidak akan dipublikasikan|tanggapan|diskusi|laporkan"
    ),
    consent_words=phrases(
        "cookie|cookies|kami menggunakan cookie|situs ini menggunakan|terima|terima semua|setuju|saya setuju|tolak|privasi|kebijakan privasi|data pribadi|mitra"
    ),
    paywall_words=phrases(
        "khusus pelanggan|hanya untuk pelanggan|konten premium|premium|untuk melanjutkan membaca|lanjutkan membaca dengan|berlangganan untuk membaca|sudah berlangganan|sudah berlangganan?|masuk|login|akses tanpa batas|langganan|daftar gratis"
    ),
    advert_words=phrases(
        "iklan|advertisement|advertorial|sponsor|konten bersponsor|scroll to continue with content|scroll untuk melanjutkan|gulir untuk lanjut membaca|advertisement scroll to resume content|iklan berlanjut"
    ),
    tags_labels=phrases("tag|tags|topik|topik terkait|kata kunci|kategori|label|tema|tag terkait|berita terkait topik"),
    correction_words=phrases(
        "koreksi|ralat|klarifikasi|pembaruan|catatan redaksi|catatan editor|versi sebelumnya|artikel ini telah diperbarui|hak jawab"
    ),
    updated_words=phrases("diperbarui|pembaruan|update|terakhir diperbarui|diperbaharui|diubah"),
    published_words=phrases("diterbitkan|dipublikasikan|terbit|tayang|tanggal|diposting|dirilis|kompas.com"),
    home_words=phrases("beranda|home|depan"),
    byline_words=phrases(
        "oleh|penulis|ditulis oleh|reporter|pewarta|editor|wartawan|redaktur|dilaporkan oleh|jurnalis"
    ),
    conjunctions=phrases("dan|&"),
    speech_verbs=phrases(
        "kata|mengatakan|berkata|ujar|ujarnya|katanya|tutur|tuturnya|ucap|ucapnya|jelas|jelasnya|menjelaskan|menyatakan|menegaskan|tegas|tegasnya"
        "|menambahkan|tambah|tambahnya|mengungkapkan|ungkap|ungkapnya|menyebut|menyebutkan|sebut|memaparkan|papar|menulis|tulis|menjawab|jawab"
        "|memperingatkan|mengumumkan|melaporkan|membantah|bantah|mengaku|mengklaim|klaim|menuding|membenarkan|bertanya|menyampaikan|imbuh|imbuhnya"
        "|terang|terangnya|lanjut|lanjutnya"
    ),
    according_before=phrases("menurut|berdasarkan"),
    that_words=phrases("bahwa"),
    source_stops=phrases(
        "di|pada|dalam|ke|kepada|saat|ketika|setelah|sebelum|bahwa|dan|tetapi|hari|kemarin|juga|usai|melalui|dengan|untuk|dari|lewat|seperti"
    ),
    honorifics=phrases("bapak|pak|ibu|bu|dr.|prof.|tuan|nyonya"),
    role_words=phrases(
        "juru bicara|jubir|menteri|presiden|perdana menteri|wali kota|gubernur|bupati|direktur|direktur utama|sekretaris|kepala|ketua|anggota dpr"
        "|pengacara|jaksa|profesor|guru besar|jenderal|raja|ratu|paus|hakim|pakar|ekonom|peneliti|kapolri|kapolres|kapolda|wakil presiden|wakil ketua"
    ),
    he_words=phrases("ia|dia|beliau"),
    she_words=phrases("ia|dia|beliau"),
    they_words=phrases("mereka"),
    it_words=phrases("hal itu"),
    believed_words=phrases("percaya|yakin|menilai|menduga|memperkirakan|mungkin|kemungkinan|tampaknya|diduga"),
    expected_words=phrases("berharap|mengharapkan|memprediksi|diperkirakan|diharapkan|berencana|akan"),
    alleged_words=phrases("mengklaim|menuding|menuduh|diduga|dugaan|konon|disebut-sebut"),
    denied_words=phrases("membantah|menyangkal|menampik|menolak|bantah"),
    conditional_words=phrases("jika|kalau|apabila|bila|bisa|dapat|asalkan"),
    job_words=phrases(
        "reporter|wartawan|jurnalis|editor|redaktur|penulis|koresponden|kontributor|pewarta|pemimpin redaksi|profesor|asisten"
    ),
    staff_words=phrases("redaksi|tim redaksi|tim|kontributor|admin|tim liputan|newsroom|antara|redaktur"),
    agency_words=phrases("sumber|dikutip dari|dilansir|kantor berita"),
    credit_words=phrases("foto|gambar|ilustrasi|sumber|dok|dok.|kredit|©|video|arsip|fotografer"),
    months=in_order(
        "januari/jan februari/pebruari/feb maret/mar/mac april/apr mei juni/jun/jun julai/juli/jul agustus/ogos/agu/ags/agt september/sep/sept oktober/okt november/nop/nov desember/disember/des"
    ),
    weekdays=in_order(
        "senin/isnin/sen selasa/sel rabu/rab kamis/khamis/kam jumat/jum'at/jumaat/jum sabtu/sab minggu/ahad/min"
    ),
    age_units=units(
        second="detik saat",
        minute="menit minit mnt",
        hour="jam",
        day="hari",
        week="minggu",
        month="bulan bln",
        year="tahun thn",
    ),
    age_after=phrases("lalu|yang lalu|lepas|yang lepas"),
    now_words=phrases("baru saja|barusan|sekarang"),
    today_words=phrases("hari ini"),
    yesterday_words=phrases("kemarin|semalam"),
    stop_words=phrases(
        "yang|dan|di|untuk|dengan|dari|pada|dalam|itu|tidak|ini|ke|oleh|juga|akan|adalah|karena|tersebut|saat|bisa|para|telah|kata"
    ),
)
