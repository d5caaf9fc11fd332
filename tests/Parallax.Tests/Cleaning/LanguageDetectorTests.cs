using Parallax.Cleaning;

namespace Parallax.Tests.Cleaning;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new();

    [Theory]
    [InlineData("en", "The harbour opened again on Friday, four days after the storm tore up its northern mole and sank eleven of the boats that lay there, the harbour master said.")]
    [InlineData("de", "Der Hafen wurde am Freitag wieder geöffnet, vier Tage nachdem der Sturm die nördliche Mole zerstört und elf Boote versenkt hatte, sagte der Hafenmeister am Abend.")]
    [InlineData("fr", "Le port a rouvert vendredi, quatre jours après que la tempête a détruit la jetée du nord et coulé onze bateaux, a déclaré le capitaine du port dans la soirée.")]
    [InlineData("es", "El puerto volvió a abrir el viernes, cuatro días después de que la tormenta destruyera el muelle del norte y hundiera once barcos, dijo el capitán del puerto.")]
    [InlineData("it", "Il porto ha riaperto venerdì, quattro giorni dopo che la tempesta aveva distrutto il molo settentrionale e affondato undici barche, ha detto il capitano del porto.")]
    [InlineData("pt", "O porto reabriu na sexta-feira, quatro dias depois de a tempestade ter destruído o molhe norte e afundado onze barcos, disse o capitão do porto à noite.")]
    [InlineData("nl", "De haven ging vrijdag weer open, vier dagen nadat de storm de noordelijke pier had verwoest en elf boten tot zinken had gebracht, zei de havenmeester in de avond.")]
    [InlineData("sv", "Hamnen öppnades igen på fredagen, fyra dagar efter att stormen hade förstört den norra piren och sänkt elva båtar, sade hamnkaptenen på kvällen.")]
    [InlineData("pl", "Port został ponownie otwarty w piątek, cztery dni po tym, jak sztorm zniszczył północne molo i zatopił jedenaście łodzi, powiedział wieczorem kapitan portu.")]
    [InlineData("cs", "Přístav byl v pátek znovu otevřen, čtyři dny poté, co bouře zničila severní molo a potopila jedenáct lodí, řekl večer velitel přístavu novinářům.")]
    [InlineData("hu", "A kikötő pénteken újra megnyílt, négy nappal azután, hogy a vihar elpusztította az északi mólót és elsüllyesztett tizenegy hajót, mondta este a kikötő vezetője.")]
    [InlineData("ro", "Portul s-a redeschis vineri, la patru zile după ce furtuna a distrus digul din nord și a scufundat unsprezece bărci, a declarat seara căpitanul portului.")]
    [InlineData("tr", "Liman, fırtınanın kuzey mendireğini yıkıp on bir tekneyi batırmasından dört gün sonra cuma günü yeniden açıldı, dedi liman başkanı akşam saatlerinde.")]
    [InlineData("vi", "Cảng đã mở cửa trở lại vào thứ Sáu, bốn ngày sau khi cơn bão phá hủy đê chắn sóng phía bắc và làm chìm mười một chiếc thuyền, thuyền trưởng cảng cho biết.")]
    [InlineData("sw", "Bandari ilifunguliwa tena siku ya Ijumaa, siku nne baada ya dhoruba kuharibu gati la kaskazini na kuzamisha mashua kumi na moja, alisema mkuu wa bandari.")]
    [InlineData("tl", "Muling binuksan ang daungan noong Biyernes, apat na araw matapos sirain ng bagyo ang hilagang pantalan at palubugin ang labing-isang bangka, sabi ng pinuno ng daungan.")]
    [InlineData("ru", "Порт снова открылся в пятницу, через четыре дня после того, как шторм разрушил северный мол и потопил одиннадцать лодок, сообщил вечером начальник порта.")]
    [InlineData("uk", "Порт знову відкрився в п’ятницю, через чотири дні після того, як шторм зруйнував північний мол і потопив одинадцять човнів, повідомив увечері начальник порту.")]
    [InlineData("be", "Порт зноў адкрыўся ў пятніцу, праз чатыры дні пасля таго, як шторм разбурыў паўночны мол і патапіў адзінаццаць лодак, паведаміў увечары начальнік порта.")]
    [InlineData("bg", "Пристанището отново отвори в петък, четири дни след като бурята разруши северния вълнолом и потопи единадесет лодки, каза вечерта началникът на пристанището.")]
    [InlineData("sr", "Лука је поново отворена у петак, четири дана након што је олуја уништила северни лукобран и потопила једанаест бродова, рекао је увече лучки капетан.")]
    [InlineData("el", "Το λιμάνι άνοιξε ξανά την Παρασκευή, τέσσερις ημέρες αφότου η καταιγίδα κατέστρεψε τον βόρειο μόλο και βύθισε έντεκα σκάφη, είπε ο λιμενάρχης το βράδυ.")]
    [InlineData("ar", "أعيد فتح الميناء يوم الجمعة، بعد أربعة أيام من تدمير العاصفة للرصيف الشمالي وإغراق أحد عشر قاربا، كما قال مدير الميناء في المساء للصحفيين هناك.")]
    [InlineData("fa", "بندر روز جمعه دوباره باز شد، چهار روز پس از آنکه توفان اسکله شمالی را ویران کرد و یازده قایق را غرق کرد، رئیس بندر شب هنگام به خبرنگاران گفت که کار ادامه دارد.")]
    [InlineData("ur", "بندرگاہ جمعہ کو دوبارہ کھل گئی، طوفان کے شمالی گودی کو تباہ کرنے اور گیارہ کشتیوں کو ڈبونے کے چار دن بعد، بندرگاہ کے سربراہ نے شام کو صحافیوں کو بتایا۔")]
    [InlineData("he", "הנמל נפתח מחדש ביום שישי, ארבעה ימים אחרי שהסערה הרסה את המזח הצפוני והטביעה אחת עשרה סירות, אמר מנהל הנמל בערב לעיתונאים שהגיעו למקום.")]
    [InlineData("hi", "तूफान के उत्तरी घाट को नष्ट करने और ग्यारह नावों को डुबाने के चार दिन बाद शुक्रवार को बंदरगाह फिर से खुल गया, बंदरगाह के प्रमुख ने शाम को पत्रकारों को बताया कि काम जारी है।")]
    [InlineData("mr", "वादळाने उत्तरेकडील धक्का उद्ध्वस्त केल्यानंतर आणि अकरा बोटी बुडवल्यानंतर चार दिवसांनी शुक्रवारी बंदर पुन्हा उघडले, असे बंदराच्या प्रमुखांनी संध्याकाळी पत्रकारांना सांगितले आहे.")]
    [InlineData("bn", "ঝড়ে উত্তরের ঘাট ধ্বংস হওয়ার এবং এগারোটি নৌকা ডুবে যাওয়ার চার দিন পর শুক্রবার বন্দরটি আবার খুলেছে, সন্ধ্যায় বন্দরের প্রধান সাংবাদিকদের এই কথা জানিয়েছেন।")]
    [InlineData("ta", "புயல் வடக்குத் துறையை அழித்து பதினொரு படகுகளை மூழ்கடித்த நான்கு நாட்களுக்குப் பிறகு வெள்ளிக்கிழமை துறைமுகம் மீண்டும் திறக்கப்பட்டது என்று துறைமுகத் தலைவர் கூறினார்.")]
    [InlineData("te", "తుఫాను ఉత్తర రేవును ధ్వంసం చేసి పదకొండు పడవలను ముంచిన నాలుగు రోజుల తర్వాత శుక్రవారం ఓడరేవు మళ్లీ తెరుచుకుందని ఓడరేవు అధిపతి సాయంత్రం విలేకరులకు చెప్పారు.")]
    [InlineData("th", "ท่าเรือเปิดอีกครั้งในวันศุกร์ สี่วันหลังจากพายุทำลายเขื่อนกันคลื่นทางเหนือและทำให้เรือสิบเอ็ดลำจม นายท่าเรือกล่าวกับผู้สื่อข่าวในตอนเย็นว่างานซ่อมแซมยังดำเนินต่อไป")]
    [InlineData("ko", "폭풍이 북쪽 방파제를 무너뜨리고 배 열한 척을 가라앉힌 지 나흘 만인 금요일에 항구가 다시 문을 열었다고 항만장이 저녁에 기자들에게 말했다. 복구 작업은 계속되고 있다.")]
    [InlineData("ja", "港は嵐が北の防波堤を壊し、十一隻の船を沈めてから四日後の金曜日に再び開かれたと港長が語った。")]
    [InlineData("zh", "港务长说，风暴摧毁了北面的防波堤并击沉了十一艘船，四天后的星期五，港口重新开放，渔民们开始出海。")]
    [InlineData("ka", "ნავსადგური პარასკევს ისევ გაიხსნა, ოთხი დღის შემდეგ, რაც შტორმმა ჩრდილოეთის მოლი დაანგრია და თერთმეტი ნავი ჩაძირა, თქვა საღამოს ნავსადგურის უფროსმა ჟურნალისტებთან.")]
    [InlineData("hy", "Նավահանգիստը կրկին բացվեց ուրբաթ օրը, չորս օր անց այն բանից հետո, երբ փոթորիկը ավերեց հյուսիսային կառամատույցը և խորտակեց տասնմեկ նավակ, ասաց երեկոյան նավահանգստի պետը։")]
    public void Given_a_text_when_detected_then_its_language_is_told(string code, string text)
    {
        Detector.Detect(text).ShouldBe(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Le port a rouvert.")]
    [InlineData("2031 +++ 14:05 ***")]
    [InlineData("Порт снова открылся.")]
    [InlineData("港は再開。")]
    [InlineData("ميناء ليره")]
    [InlineData("\uD83D\uD83D\uDE00 \u0301\u0301")]
    [InlineData("Luka je ponovno otvorena u petak, četiri dana nakon što je oluja uništila sjeverni lukobran i potopila jedanaest brodova, rekao je navečer lučki kapetan.")]
    public void Given_too_little_text_or_two_languages_as_near_when_detected_then_no_language_is_guessed(string text)
    {
        Detector.Detect(text).ShouldBeNull();
    }
}
