namespace CheckinBot.Chat.Words;

/// <summary>
/// How people ask for help in the languages that schools use most, as they type it: with and without the marks that a
/// keyboard may lack. Answered in English for now.
/// </summary>
internal static class HelpWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "help me", "menu", "commands", "words", "start", "sprint", "what can you do", "how does this work", "ayuda",
        "ayúdame", "ayudame", "socorro", "ajuda", "aide", "aidez moi", "aide moi", "à l aide", "hilfe", "hallo",
        "hola", "bonjour", "ciao", "olá", "ola", "aiuto", "hulp", "help mij", "pomoc", "pomocy", "pomoč", "pomóż",
        "pomoć", "pomozi", "pomôcť", "pomozte", "yardım", "yardim", "ajutor", "ajută", "ajuta", "hjälp", "hjalp",
        "hjelp", "hjælp", "hjálp", "apua", "abi", "palīdzība", "pagalba", "segítség", "segitseg", "súgó", "ndihmë",
        "ndihme", "cymorth", "cabhair", "laguntza", "għajnuna", "помощь", "помогите", "помоги", "допомога",
        "допоможіть", "помощ", "помош", "помоћ", "дапамога", "көмек", "жардам", "тусламж", "βοήθεια", "βοηθεια",
        "օգնություն", "დახმარება", "مساعدة", "مساعده", "ساعدني", "النجدة", "کمک", "راهنما", "مدد", "یارمەتی", "עזרה",
        "הצילו", "मदद", "सहायता", "मदत", "সাহায্য", "সহায়তা", "ਮਦਦ", "મદદ", "ସାହାଯ୍ୟ", "உதவி", "సహాయం", "ಸಹಾಯ",
        "സഹായം", "උදව්", "मद्दत", "帮助", "幫助", "帮忙", "幫忙", "救命", "求助", "ヘルプ", "助けて", "たすけて", "使い方", "도움말", "도움",
        "도와주세요", "도와줘", "trợ giúp", "giúp", "giúp đỡ", "giup", "tro giup", "bantuan", "bantu", "tolong", "tulong",
        "saklolo", "ช่วยด้วย", "ช่วยเหลือ", "ความช่วยเหลือ", "ជំនួយ", "ຊ່ວຍເຫຼືອ", "အကူအညီ", "msaada", "saidia",
        "taimako", "ìrànlọ́wọ́", "iranlowo", "enyemaka", "usizo", "hulp asseblief", "caawimaad", "caawi", "እርዳታ",
        "ሓገዝ", "gargaarsa",
    ];
}
