//! Countries with their capitals, their people and their seats of government, as
//! words: facts, written down for this table. The members of the United Nations,
//! the Holy See, Palestine, Kosovo and Taiwan, under their ISO 3166-1 codes.
//!
//! Never here: any other place, and nothing that changes from year to year.

use Standing::{Capital, Demonym, Name, Seat};

/// How a word stands for a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Its name: `Norway`.
    Name,
    /// Its capital, which news writes for its government: `Oslo`.
    Capital,
    /// Its people or what is theirs: `Norwegian`.
    Demonym,
    /// A house or an organ that stands for its government: `the White House`.
    Seat,
}

/// A country by its ISO 3166-1 alpha-2 code, lower case; Kosovo has the
/// user-assigned `xk`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub &'static str);

/// The country that folded words stand for, and how.
///
/// ```
/// use claimgrid::text::geography::{Country, Standing, country};
///
/// assert_eq!(country(&["oslo"]), Some((Country("no"), Standing::Capital)));
/// assert_eq!(country(&["new", "zealander"]), Some((Country("nz"), Standing::Demonym)));
/// assert_eq!(country(&["tolen"]), None);
/// ```
#[must_use]
pub fn country<W: AsRef<str>>(words: &[W]) -> Option<(Country, Standing)> {
    if words.len() > WORDS {
        return None;
    }
    let joined = words.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ");
    let key = joined.strip_prefix("the ").unwrap_or(&joined);
    let at = TABLE.binary_search_by(|(form, _, _)| (*form).cmp(key)).ok()?;
    TABLE.get(at).map(|&(_, code, standing)| (Country(code), standing))
}

/// Words of the longest entry.
const WORDS: usize = 6;

/// Folded words, sorted. A word that several countries share as a demonym
/// (`Korean`, `Congolese`) has no entry.
#[rustfmt::skip]
const TABLE: &[(&str, &str, Standing)] = &[
    ("abu dhabi", "ae", Capital), ("abuja", "ng", Capital), ("accra", "gh", Capital), ("addis ababa", "et", Capital),
    ("afghan", "af", Demonym), ("afghanistan", "af", Name), ("afghans", "af", Demonym), ("albania", "al", Name),
    ("albanian", "al", Demonym), ("albanians", "al", Demonym), ("algeria", "dz", Name), ("algerian", "dz", Demonym),
    ("algerians", "dz", Demonym), ("algiers", "dz", Capital), ("america", "us", Name), ("american", "us", Demonym),
    ("americans", "us", Demonym), ("amman", "jo", Capital), ("amsterdam", "nl", Capital), ("andorra", "ad", Name),
    ("andorra la vella", "ad", Capital), ("andorran", "ad", Demonym), ("andorrans", "ad", Demonym),
    ("angola", "ao", Name), ("angolan", "ao", Demonym), ("angolans", "ao", Demonym), ("ankara", "tr", Capital),
    ("antananarivo", "mg", Capital), ("antigua and barbuda", "ag", Name), ("antiguan", "ag", Demonym),
    ("antiguans", "ag", Demonym), ("apia", "ws", Capital), ("argentina", "ar", Name), ("argentine", "ar", Demonym),
    ("argentines", "ar", Demonym), ("argentinian", "ar", Demonym), ("armenia", "am", Name),
    ("armenian", "am", Demonym), ("armenians", "am", Demonym), ("ashgabat", "tm", Capital), ("asmara", "er", Capital),
    ("astana", "kz", Capital), ("asuncion", "py", Capital), ("asunción", "py", Capital), ("athens", "gr", Capital),
    ("australia", "au", Name), ("australian", "au", Demonym), ("australians", "au", Demonym), ("austria", "at", Name),
    ("austrian", "at", Demonym), ("austrians", "at", Demonym), ("azerbaijan", "az", Name),
    ("azerbaijani", "az", Demonym), ("azerbaijanis", "az", Demonym), ("baghdad", "iq", Capital),
    ("bahamas", "bs", Name), ("bahamian", "bs", Demonym), ("bahamians", "bs", Demonym), ("bahrain", "bh", Name),
    ("bahraini", "bh", Demonym), ("bahrainis", "bh", Demonym), ("baku", "az", Capital), ("bamako", "ml", Capital),
    ("bandar seri begawan", "bn", Capital), ("bangkok", "th", Capital), ("bangladesh", "bd", Name),
    ("bangladeshi", "bd", Demonym), ("bangladeshis", "bd", Demonym), ("bangui", "cf", Capital),
    ("banjul", "gm", Capital), ("barbadian", "bb", Demonym), ("barbadians", "bb", Demonym), ("barbados", "bb", Name),
    ("basotho", "ls", Demonym), ("basseterre", "kn", Capital), ("beijing", "cn", Capital), ("beirut", "lb", Capital),
    ("belarus", "by", Name), ("belarusian", "by", Demonym), ("belarusians", "by", Demonym),
    ("belgian", "be", Demonym), ("belgians", "be", Demonym), ("belgium", "be", Name), ("belgrade", "rs", Capital),
    ("belize", "bz", Name), ("belizean", "bz", Demonym), ("belizeans", "bz", Demonym), ("belmopan", "bz", Capital),
    ("benin", "bj", Name), ("beninese", "bj", Demonym), ("berlin", "de", Capital), ("bern", "ch", Capital),
    ("berne", "ch", Capital), ("bhutan", "bt", Name), ("bhutanese", "bt", Demonym), ("bishkek", "kg", Capital),
    ("bissau", "gw", Capital), ("bissau guinean", "gw", Demonym), ("blue house", "kr", Seat),
    ("bogota", "co", Capital), ("bogotá", "co", Capital), ("bolivia", "bo", Name), ("bolivian", "bo", Demonym),
    ("bolivians", "bo", Demonym), ("bosnia", "ba", Name), ("bosnia and herzegovina", "ba", Name),
    ("bosnian", "ba", Demonym), ("bosnians", "ba", Demonym), ("botswana", "bw", Name), ("botswanan", "bw", Demonym),
    ("brasilia", "br", Capital), ("brasília", "br", Capital), ("bratislava", "sk", Capital), ("brazil", "br", Name),
    ("brazilian", "br", Demonym), ("brazilians", "br", Demonym), ("brazzaville", "cg", Capital),
    ("bridgetown", "bb", Capital), ("britain", "gb", Name), ("british", "gb", Demonym), ("briton", "gb", Demonym),
    ("britons", "gb", Demonym), ("brunei", "bn", Name), ("bruneian", "bn", Demonym), ("brussels", "be", Capital),
    ("bucharest", "ro", Capital), ("budapest", "hu", Capital), ("buenos aires", "ar", Capital),
    ("bulgaria", "bg", Name), ("bulgarian", "bg", Demonym), ("bulgarians", "bg", Demonym), ("bundestag", "de", Seat),
    ("burkina faso", "bf", Name), ("burkinabe", "bf", Demonym), ("burma", "mm", Name), ("burmese", "mm", Demonym),
    ("burundi", "bi", Name), ("burundian", "bi", Demonym), ("burundians", "bi", Demonym), ("cairo", "eg", Capital),
    ("cambodia", "kh", Name), ("cambodian", "kh", Demonym), ("cambodians", "kh", Demonym), ("cameroon", "cm", Name),
    ("cameroonian", "cm", Demonym), ("cameroonians", "cm", Demonym), ("canada", "ca", Name),
    ("canadian", "ca", Demonym), ("canadians", "ca", Demonym), ("canberra", "au", Capital),
    ("cape verde", "cv", Name), ("cape verdean", "cv", Demonym), ("capitol hill", "us", Seat),
    ("caracas", "ve", Capital), ("castries", "lc", Capital), ("central african", "cf", Demonym),
    ("central african republic", "cf", Name), ("chad", "td", Name), ("chadian", "td", Demonym),
    ("chadians", "td", Demonym), ("chile", "cl", Name), ("chilean", "cl", Demonym), ("chileans", "cl", Demonym),
    ("china", "cn", Name), ("chinese", "cn", Demonym), ("chisinau", "md", Capital), ("chișinău", "md", Capital),
    ("colombia", "co", Name), ("colombian", "co", Demonym), ("colombians", "co", Demonym), ("colombo", "lk", Capital),
    ("comorian", "km", Demonym), ("comorians", "km", Demonym), ("comoros", "km", Name), ("conakry", "gn", Capital),
    ("copenhagen", "dk", Capital), ("costa rica", "cr", Name), ("costa rican", "cr", Demonym),
    ("costa ricans", "cr", Demonym), ("croat", "hr", Demonym), ("croatia", "hr", Name), ("croatian", "hr", Demonym),
    ("croatians", "hr", Demonym), ("croats", "hr", Demonym), ("cuba", "cu", Name), ("cuban", "cu", Demonym),
    ("cubans", "cu", Demonym), ("cypriot", "cy", Demonym), ("cypriots", "cy", Demonym), ("cyprus", "cy", Name),
    ("czech", "cz", Demonym), ("czech republic", "cz", Name), ("czechia", "cz", Name), ("czechs", "cz", Demonym),
    ("côte d'ivoire", "ci", Name), ("dakar", "sn", Capital), ("damascus", "sy", Capital), ("dane", "dk", Demonym),
    ("danes", "dk", Demonym), ("danish", "dk", Demonym), ("democratic republic of congo", "cd", Name),
    ("democratic republic of the congo", "cd", Name), ("denmark", "dk", Name), ("dhaka", "bd", Capital),
    ("dili", "tl", Capital), ("djibouti", "dj", Name), ("djiboutian", "dj", Demonym), ("djiboutians", "dj", Demonym),
    ("dodoma", "tz", Capital), ("doha", "qa", Capital), ("dominica", "dm", Name), ("dominican republic", "do", Name),
    ("downing street", "gb", Seat), ("dublin", "ie", Capital), ("dushanbe", "tj", Capital), ("dutch", "nl", Demonym),
    ("dutchman", "nl", Demonym), ("east timor", "tl", Name), ("ecuador", "ec", Name), ("ecuadorian", "ec", Demonym),
    ("ecuadorians", "ec", Demonym), ("egypt", "eg", Name), ("egyptian", "eg", Demonym), ("egyptians", "eg", Demonym),
    ("el salvador", "sv", Name), ("elysee", "fr", Seat), ("emirati", "ae", Demonym), ("emiratis", "ae", Demonym),
    ("equatorial guinea", "gq", Name), ("equatorial guinean", "gq", Demonym), ("eritrea", "er", Name),
    ("eritrean", "er", Demonym), ("eritreans", "er", Demonym), ("estonia", "ee", Name), ("estonian", "ee", Demonym),
    ("estonians", "ee", Demonym), ("eswatini", "sz", Name), ("ethiopia", "et", Name), ("ethiopian", "et", Demonym),
    ("ethiopians", "et", Demonym), ("fiji", "fj", Name), ("fijian", "fj", Demonym), ("fijians", "fj", Demonym),
    ("filipino", "ph", Demonym), ("filipinos", "ph", Demonym), ("finland", "fi", Name), ("finn", "fi", Demonym),
    ("finnish", "fi", Demonym), ("finns", "fi", Demonym), ("france", "fr", Name), ("freetown", "sl", Capital),
    ("french", "fr", Demonym), ("frenchman", "fr", Demonym), ("funafuti", "tv", Capital), ("gabon", "ga", Name),
    ("gabonese", "ga", Demonym), ("gaborone", "bw", Capital), ("gambia", "gm", Name), ("gambian", "gm", Demonym),
    ("gambians", "gm", Demonym), ("georgetown", "gy", Capital), ("georgia", "ge", Name), ("georgian", "ge", Demonym),
    ("georgians", "ge", Demonym), ("german", "de", Demonym), ("germans", "de", Demonym), ("germany", "de", Name),
    ("ghana", "gh", Name), ("ghanaian", "gh", Demonym), ("ghanaians", "gh", Demonym), ("gitega", "bi", Capital),
    ("great britain", "gb", Name), ("greece", "gr", Name), ("greek", "gr", Demonym), ("greeks", "gr", Demonym),
    ("grenada", "gd", Name), ("grenadian", "gd", Demonym), ("grenadians", "gd", Demonym), ("guatemala", "gt", Name),
    ("guatemala city", "gt", Capital), ("guatemalan", "gt", Demonym), ("guatemalans", "gt", Demonym),
    ("guinea", "gn", Name), ("guinea bissau", "gw", Name), ("guinean", "gn", Demonym), ("guineans", "gn", Demonym),
    ("guyana", "gy", Name), ("guyanese", "gy", Demonym), ("haiti", "ht", Name), ("haitian", "ht", Demonym),
    ("haitians", "ht", Demonym), ("hanoi", "vn", Capital), ("harare", "zw", Capital), ("havana", "cu", Capital),
    ("helsinki", "fi", Capital), ("holland", "nl", Name), ("holy see", "va", Name), ("honduran", "hn", Demonym),
    ("hondurans", "hn", Demonym), ("honduras", "hn", Name), ("honiara", "sb", Capital), ("hungarian", "hu", Demonym),
    ("hungarians", "hu", Demonym), ("hungary", "hu", Name), ("iceland", "is", Name), ("icelander", "is", Demonym),
    ("icelanders", "is", Demonym), ("icelandic", "is", Demonym), ("india", "in", Name), ("indian", "in", Demonym),
    ("indians", "in", Demonym), ("indonesia", "id", Name), ("indonesian", "id", Demonym),
    ("indonesians", "id", Demonym), ("iran", "ir", Name), ("iranian", "ir", Demonym), ("iranians", "ir", Demonym),
    ("iraq", "iq", Name), ("iraqi", "iq", Demonym), ("iraqis", "iq", Demonym), ("ireland", "ie", Name),
    ("irish", "ie", Demonym), ("islamabad", "pk", Capital), ("israel", "il", Name), ("israeli", "il", Demonym),
    ("israelis", "il", Demonym), ("italian", "it", Demonym), ("italians", "it", Demonym), ("italy", "it", Name),
    ("ivorian", "ci", Demonym), ("ivorians", "ci", Demonym), ("ivory coast", "ci", Name), ("jakarta", "id", Capital),
    ("jamaica", "jm", Name), ("jamaican", "jm", Demonym), ("jamaicans", "jm", Demonym), ("japan", "jp", Name),
    ("japanese", "jp", Demonym), ("jerusalem", "il", Capital), ("jordan", "jo", Name), ("jordanian", "jo", Demonym),
    ("jordanians", "jo", Demonym), ("juba", "ss", Capital), ("kabul", "af", Capital), ("kampala", "ug", Capital),
    ("kathmandu", "np", Capital), ("kazakh", "kz", Demonym), ("kazakhs", "kz", Demonym), ("kazakhstan", "kz", Name),
    ("kenya", "ke", Name), ("kenyan", "ke", Demonym), ("kenyans", "ke", Demonym), ("khartoum", "sd", Capital),
    ("kiev", "ua", Capital), ("kigali", "rw", Capital), ("kingston", "jm", Capital), ("kingstown", "vc", Capital),
    ("kinshasa", "cd", Capital), ("kiribati", "ki", Name), ("knesset", "il", Seat), ("kosovar", "xk", Demonym),
    ("kosovars", "xk", Demonym), ("kosovo", "xk", Name), ("kremlin", "ru", Seat), ("kuala lumpur", "my", Capital),
    ("kuwait", "kw", Name), ("kuwait city", "kw", Capital), ("kuwaiti", "kw", Demonym), ("kuwaitis", "kw", Demonym),
    ("kyiv", "ua", Capital), ("kyrgyz", "kg", Demonym), ("kyrgyzstan", "kg", Name), ("laos", "la", Name),
    ("laotian", "la", Demonym), ("laotians", "la", Demonym), ("latvia", "lv", Name), ("latvian", "lv", Demonym),
    ("latvians", "lv", Demonym), ("lebanese", "lb", Demonym), ("lebanon", "lb", Name), ("leinster house", "ie", Seat),
    ("lesotho", "ls", Name), ("liberia", "lr", Name), ("liberian", "lr", Demonym), ("liberians", "lr", Demonym),
    ("libreville", "ga", Capital), ("libya", "ly", Name), ("libyan", "ly", Demonym), ("libyans", "ly", Demonym),
    ("liechtenstein", "li", Name), ("lilongwe", "mw", Capital), ("lima", "pe", Capital), ("lisbon", "pt", Capital),
    ("lithuania", "lt", Name), ("lithuanian", "lt", Demonym), ("lithuanians", "lt", Demonym),
    ("ljubljana", "si", Capital), ("lome", "tg", Capital), ("lomé", "tg", Capital), ("london", "gb", Capital),
    ("luanda", "ao", Capital), ("lusaka", "zm", Capital), ("luxembourg", "lu", Name), ("luxembourger", "lu", Demonym),
    ("luxembourgers", "lu", Demonym), ("macedonian", "mk", Demonym), ("macedonians", "mk", Demonym),
    ("madagascar", "mg", Name), ("madrid", "es", Capital), ("majuro", "mh", Capital), ("malabo", "gq", Capital),
    ("malagasy", "mg", Demonym), ("malawi", "mw", Name), ("malawian", "mw", Demonym), ("malawians", "mw", Demonym),
    ("malaysia", "my", Name), ("malaysian", "my", Demonym), ("malaysians", "my", Demonym), ("maldives", "mv", Name),
    ("maldivian", "mv", Demonym), ("maldivians", "mv", Demonym), ("mali", "ml", Name), ("malian", "ml", Demonym),
    ("malians", "ml", Demonym), ("malta", "mt", Name), ("maltese", "mt", Demonym), ("malé", "mv", Capital),
    ("managua", "ni", Capital), ("manama", "bh", Capital), ("manila", "ph", Capital), ("maputo", "mz", Capital),
    ("marshall islands", "mh", Name), ("marshallese", "mh", Demonym), ("maseru", "ls", Capital),
    ("mauritania", "mr", Name), ("mauritanian", "mr", Demonym), ("mauritanians", "mr", Demonym),
    ("mauritian", "mu", Demonym), ("mauritians", "mu", Demonym), ("mauritius", "mu", Name),
    ("mbabane", "sz", Capital), ("mexican", "mx", Demonym), ("mexicans", "mx", Demonym), ("mexico", "mx", Name),
    ("mexico city", "mx", Capital), ("micronesia", "fm", Name), ("micronesian", "fm", Demonym),
    ("micronesians", "fm", Demonym), ("minsk", "by", Capital), ("mogadishu", "so", Capital), ("moldova", "md", Name),
    ("moldovan", "md", Demonym), ("moldovans", "md", Demonym), ("monaco", "mc", Name), ("monegasque", "mc", Demonym),
    ("mongolia", "mn", Name), ("mongolian", "mn", Demonym), ("mongolians", "mn", Demonym),
    ("monrovia", "lr", Capital), ("montenegrin", "me", Demonym), ("montenegrins", "me", Demonym),
    ("montenegro", "me", Name), ("montevideo", "uy", Capital), ("moroccan", "ma", Demonym),
    ("moroccans", "ma", Demonym), ("morocco", "ma", Name), ("moroni", "km", Capital), ("moscow", "ru", Capital),
    ("mozambican", "mz", Demonym), ("mozambicans", "mz", Demonym), ("mozambique", "mz", Name),
    ("muscat", "om", Capital), ("myanmar", "mm", Name), ("n'djamena", "td", Capital), ("nairobi", "ke", Capital),
    ("namibia", "na", Name), ("namibian", "na", Demonym), ("namibians", "na", Demonym), ("nassau", "bs", Capital),
    ("nauru", "nr", Name), ("nauruan", "nr", Demonym), ("nauruans", "nr", Demonym), ("naypyidaw", "mm", Capital),
    ("ndjamena", "td", Capital), ("nepal", "np", Name), ("nepalese", "np", Demonym), ("nepali", "np", Demonym),
    ("netherlands", "nl", Name), ("new delhi", "in", Capital), ("new zealand", "nz", Name),
    ("new zealander", "nz", Demonym), ("new zealanders", "nz", Demonym), ("ngerulmud", "pw", Capital),
    ("ni vanuatu", "vu", Demonym), ("niamey", "ne", Capital), ("nicaragua", "ni", Name),
    ("nicaraguan", "ni", Demonym), ("nicaraguans", "ni", Demonym), ("nicosia", "cy", Capital), ("niger", "ne", Name),
    ("nigeria", "ng", Name), ("nigerian", "ng", Demonym), ("nigerians", "ng", Demonym), ("nigerien", "ne", Demonym),
    ("nigeriens", "ne", Demonym), ("north korea", "kp", Name), ("north korean", "kp", Demonym),
    ("north koreans", "kp", Demonym), ("north macedonia", "mk", Name), ("norway", "no", Name),
    ("norwegian", "no", Demonym), ("norwegians", "no", Demonym), ("nouakchott", "mr", Capital),
    ("nuku'alofa", "to", Capital), ("oman", "om", Name), ("omani", "om", Demonym), ("omanis", "om", Demonym),
    ("oslo", "no", Capital), ("ottawa", "ca", Capital), ("ouagadougou", "bf", Capital), ("pakistan", "pk", Name),
    ("pakistani", "pk", Demonym), ("pakistanis", "pk", Demonym), ("palau", "pw", Name), ("palauan", "pw", Demonym),
    ("palauans", "pw", Demonym), ("palazzo chigi", "it", Seat), ("palestine", "ps", Name),
    ("palestinian", "ps", Demonym), ("palestinians", "ps", Demonym), ("palikir", "fm", Capital),
    ("panama", "pa", Name), ("panama city", "pa", Capital), ("panamanian", "pa", Demonym),
    ("panamanians", "pa", Demonym), ("papua new guinea", "pg", Name), ("papua new guinean", "pg", Demonym),
    ("paraguay", "py", Name), ("paraguayan", "py", Demonym), ("paraguayans", "py", Demonym),
    ("paramaribo", "sr", Capital), ("paris", "fr", Capital), ("peking", "cn", Capital), ("pentagon", "us", Seat),
    ("peru", "pe", Name), ("peruvian", "pe", Demonym), ("peruvians", "pe", Demonym), ("philippine", "ph", Demonym),
    ("philippines", "ph", Name), ("phnom penh", "kh", Capital), ("podgorica", "me", Capital), ("poland", "pl", Name),
    ("poles", "pl", Demonym), ("polish", "pl", Demonym), ("port au prince", "ht", Capital),
    ("port louis", "mu", Capital), ("port moresby", "pg", Capital), ("port of spain", "tt", Capital),
    ("port vila", "vu", Capital), ("porto novo", "bj", Capital), ("portugal", "pt", Name),
    ("portuguese", "pt", Demonym), ("prague", "cz", Capital), ("praia", "cv", Capital), ("pretoria", "za", Capital),
    ("pristina", "xk", Capital), ("pyongyang", "kp", Capital), ("qatar", "qa", Name), ("qatari", "qa", Demonym),
    ("qataris", "qa", Demonym), ("quirinal", "it", Seat), ("quito", "ec", Capital), ("rabat", "ma", Capital),
    ("ramallah", "ps", Capital), ("republic of the congo", "cg", Name), ("reykjavik", "is", Capital),
    ("reykjavík", "is", Capital), ("riga", "lv", Capital), ("riyadh", "sa", Capital), ("romania", "ro", Name),
    ("romanian", "ro", Demonym), ("romanians", "ro", Demonym), ("rome", "it", Capital), ("roseau", "dm", Capital),
    ("russia", "ru", Name), ("russian", "ru", Demonym), ("russian federation", "ru", Name),
    ("russians", "ru", Demonym), ("rwanda", "rw", Name), ("rwandan", "rw", Demonym), ("rwandans", "rw", Demonym),
    ("saint kitts and nevis", "kn", Name), ("saint lucia", "lc", Name), ("saint lucian", "lc", Demonym),
    ("saint vincent and the grenadines", "vc", Name), ("salvadoran", "sv", Demonym), ("salvadorans", "sv", Demonym),
    ("sammarinese", "sm", Demonym), ("samoa", "ws", Name), ("samoan", "ws", Demonym), ("samoans", "ws", Demonym),
    ("san jose", "cr", Capital), ("san josé", "cr", Capital), ("san marino", "sm", Name),
    ("san salvador", "sv", Capital), ("sana'a", "ye", Capital), ("sanaa", "ye", Capital), ("santiago", "cl", Capital),
    ("santo domingo", "do", Capital), ("sao tome", "st", Capital), ("sao tome and principe", "st", Name),
    ("sarajevo", "ba", Capital), ("saudi", "sa", Demonym), ("saudi arabia", "sa", Name), ("saudis", "sa", Demonym),
    ("sejm", "pl", Seat), ("senegal", "sn", Name), ("senegalese", "sn", Demonym), ("seoul", "kr", Capital),
    ("serb", "rs", Demonym), ("serbia", "rs", Name), ("serbian", "rs", Demonym), ("serbians", "rs", Demonym),
    ("serbs", "rs", Demonym), ("seychelles", "sc", Name), ("seychellois", "sc", Demonym),
    ("sierra leone", "sl", Name), ("sierra leonean", "sl", Demonym), ("singapore", "sg", Name),
    ("singaporean", "sg", Demonym), ("singaporeans", "sg", Demonym), ("skopje", "mk", Capital),
    ("slovak", "sk", Demonym), ("slovakia", "sk", Name), ("slovaks", "sk", Demonym), ("slovene", "si", Demonym),
    ("slovenes", "si", Demonym), ("slovenia", "si", Name), ("slovenian", "si", Demonym),
    ("slovenians", "si", Demonym), ("sofia", "bg", Capital), ("solomon islands", "sb", Name),
    ("somali", "so", Demonym), ("somalia", "so", Name), ("somalis", "so", Demonym), ("south africa", "za", Name),
    ("south african", "za", Demonym), ("south africans", "za", Demonym), ("south korea", "kr", Name),
    ("south korean", "kr", Demonym), ("south koreans", "kr", Demonym), ("south sudan", "ss", Name),
    ("south sudanese", "ss", Demonym), ("spain", "es", Name), ("spaniard", "es", Demonym),
    ("spaniards", "es", Demonym), ("spanish", "es", Demonym), ("sri lanka", "lk", Name),
    ("sri lankan", "lk", Demonym), ("sri lankans", "lk", Demonym), ("st george's", "gd", Capital),
    ("st john's", "ag", Capital), ("stockholm", "se", Capital), ("sucre", "bo", Capital), ("sudan", "sd", Name),
    ("sudanese", "sd", Demonym), ("suriname", "sr", Name), ("surinamese", "sr", Demonym), ("suva", "fj", Capital),
    ("swazi", "sz", Demonym), ("swazis", "sz", Demonym), ("swede", "se", Demonym), ("sweden", "se", Name),
    ("swedes", "se", Demonym), ("swedish", "se", Demonym), ("swiss", "ch", Demonym), ("switzerland", "ch", Name),
    ("syria", "sy", Name), ("syrian", "sy", Demonym), ("syrians", "sy", Demonym), ("são tomé", "st", Capital),
    ("são tomé and príncipe", "st", Name), ("taipei", "tw", Capital), ("taiwan", "tw", Name),
    ("taiwanese", "tw", Demonym), ("tajik", "tj", Demonym), ("tajikistan", "tj", Name), ("tajiks", "tj", Demonym),
    ("tallinn", "ee", Capital), ("tanzania", "tz", Name), ("tanzanian", "tz", Demonym), ("tanzanians", "tz", Demonym),
    ("tarawa", "ki", Capital), ("tashkent", "uz", Capital), ("tbilisi", "ge", Capital),
    ("tegucigalpa", "hn", Capital), ("teheran", "ir", Capital), ("tehran", "ir", Capital), ("thai", "th", Demonym),
    ("thailand", "th", Name), ("thais", "th", Demonym), ("the hague", "nl", Capital), ("thimphu", "bt", Capital),
    ("timor leste", "tl", Name), ("timorese", "tl", Demonym), ("tirana", "al", Capital), ("togo", "tg", Name),
    ("togolese", "tg", Demonym), ("tokyo", "jp", Capital), ("tonga", "to", Name), ("tongan", "to", Demonym),
    ("tongans", "to", Demonym), ("trinidad and tobago", "tt", Name), ("trinidadian", "tt", Demonym),
    ("trinidadians", "tt", Demonym), ("tripoli", "ly", Capital), ("tunis", "tn", Capital), ("tunisia", "tn", Name),
    ("tunisian", "tn", Demonym), ("tunisians", "tn", Demonym), ("turk", "tr", Demonym), ("turkey", "tr", Name),
    ("turkish", "tr", Demonym), ("turkmen", "tm", Demonym), ("turkmenistan", "tm", Name), ("turks", "tr", Demonym),
    ("tuvalu", "tv", Name), ("tuvaluan", "tv", Demonym), ("tuvaluans", "tv", Demonym), ("türkiye", "tr", Name),
    ("uae", "ae", Name), ("uganda", "ug", Name), ("ugandan", "ug", Demonym), ("ugandans", "ug", Demonym),
    ("uk", "gb", Name), ("ukraine", "ua", Name), ("ukrainian", "ua", Demonym), ("ukrainians", "ua", Demonym),
    ("ulaanbaatar", "mn", Capital), ("ulan bator", "mn", Capital), ("united arab emirates", "ae", Name),
    ("united kingdom", "gb", Name), ("united states", "us", Name), ("united states of america", "us", Name),
    ("uruguay", "uy", Name), ("uruguayan", "uy", Demonym), ("uruguayans", "uy", Demonym), ("us", "us", Name),
    ("usa", "us", Name), ("uzbek", "uz", Demonym), ("uzbekistan", "uz", Name), ("uzbeks", "uz", Demonym),
    ("vaduz", "li", Capital), ("valletta", "mt", Capital), ("vanuatu", "vu", Name), ("vatican", "va", Name),
    ("vatican city", "va", Capital), ("venezuela", "ve", Name), ("venezuelan", "ve", Demonym),
    ("venezuelans", "ve", Demonym), ("verkhovna rada", "ua", Seat), ("victoria", "sc", Capital),
    ("vienna", "at", Capital), ("vientiane", "la", Capital), ("vietnam", "vn", Name), ("vietnamese", "vn", Demonym),
    ("vilnius", "lt", Capital), ("warsaw", "pl", Capital), ("washington", "us", Capital),
    ("washington dc", "us", Capital), ("wellington", "nz", Capital), ("white house", "us", Seat),
    ("whitehall", "gb", Seat), ("windhoek", "na", Capital), ("yamoussoukro", "ci", Capital),
    ("yaounde", "cm", Capital), ("yaoundé", "cm", Capital), ("yemen", "ye", Name), ("yemeni", "ye", Demonym),
    ("yemenis", "ye", Demonym), ("yerevan", "am", Capital), ("zagreb", "hr", Capital), ("zambia", "zm", Name),
    ("zambian", "zm", Demonym), ("zambians", "zm", Demonym), ("zimbabwe", "zw", Name), ("zimbabwean", "zw", Demonym),
    ("zimbabweans", "zw", Demonym), ("élysée", "fr", Seat),
];

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn the_table_is_sorted_for_the_binary_search() {
        for pair in TABLE.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} before {}", pair[0].0, pair[1].0);
        }
    }
}
