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
    [InlineData("pl", "Port został ponownie otwarty w piątek, cztery dni po tym, jak sztorm zniszczył północne molo i zatopił jedenaście łodzi, powiedział wieczorem kapitan portu.")]
    [InlineData("ru", "Порт снова открылся в пятницу, через четыре дня после того, как шторм разрушил северный мол и потопил одиннадцать лодок, сообщил вечером начальник порта.")]
    [InlineData("ja", "港は嵐が北の防波堤を壊し、十一隻の船を沈めてから四日後の金曜日に再び開かれたと港長が語った。")]
    [InlineData("zh", "港务长说，风暴摧毁了北面的防波堤并击沉了十一艘船，四天后的星期五，港口重新开放，渔民们开始出海。")]
    public void Given_a_text_when_detected_then_its_language_is_told(string code, string text)
    {
        Detector.Detect(text).ShouldBe(code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Le port a rouvert.")]
    [InlineData("2031 +++ 14:05 ***")]
    public void Given_too_little_text_when_detected_then_no_language_is_guessed(string text)
    {
        Detector.Detect(text).ShouldBeNull();
    }
}
