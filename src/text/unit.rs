//! What a number counts, under one name for each measure and currency: `dollars`
//! and `$`, `kilometres`, `kilometers` and `km`.
//!
//! Never here: numbers.

/// The symbol of a measure, for any of its names in lower case. Closed: the SI and
/// imperial units that news writes.
#[must_use]
pub fn measure(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "millimetre" | "millimetres" | "millimeter" | "millimeters" | "mm" => "mm",
        "centimetre" | "centimetres" | "centimeter" | "centimeters" | "cm" => "cm",
        "metre" | "metres" | "meter" | "meters" => "m",
        "kilometre" | "kilometres" | "kilometer" | "kilometers" | "km" | "kms" => "km",
        "foot" | "feet" | "ft" => "ft",
        "mile" | "miles" => "mi",
        "gram" | "grams" | "gramme" | "grammes" => "g",
        "kilogram" | "kilograms" | "kilogramme" | "kilogrammes" | "kilo" | "kilos" | "kg" => "kg",
        "tonne" | "tonnes" => "t",
        "litre" | "litres" | "liter" | "liters" => "l",
        "hectare" | "hectares" | "ha" => "ha",
        "kph" | "kmh" => "km/h",
        "mph" => "mph",
        "megawatt" | "megawatts" | "mw" => "mw",
        _ => return None,
    })
}

/// The symbol of a scale of temperature, for what stands after the degrees.
#[must_use]
pub fn temperature(lower: &str) -> Option<&'static str> {
    match lower {
        "c" | "celsius" | "centigrade" => Some("°c"),
        "f" | "fahrenheit" => Some("°f"),
        _ => None,
    }
}

/// The sign of a currency, for its word in lower case.
#[must_use]
pub fn currency_word(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "dollar" | "dollars" => "$",
        "euro" | "euros" => "€",
        "yen" => "¥",
        "rupee" | "rupees" => "₹",
        "ruble" | "rubles" | "rouble" | "roubles" => "₽",
        "hryvnia" | "hryvnias" => "₴",
        _ => return None,
    })
}

/// The sign of a currency, for its ISO 4217 code in lower case; the code itself
/// where there is no sign of its own. Closed: the twenty that are traded most.
#[must_use]
pub fn currency_code(lower: &str) -> Option<&'static str> {
    Some(match lower {
        "usd" => "$",
        "eur" => "€",
        "gbp" => "£",
        "jpy" => "¥",
        "inr" => "₹",
        "rub" => "₽",
        "uah" => "₴",
        "aud" => "a$",
        "cad" => "c$",
        "nzd" => "nz$",
        "hkd" => "hk$",
        "chf" => "chf",
        "cny" => "cny",
        "czk" => "czk",
        "dkk" => "dkk",
        "nok" => "nok",
        "pln" => "pln",
        "sek" => "sek",
        "try" => "try",
        "zar" => "zar",
        _ => return None,
    })
}

/// Whether `sign` stands for a currency.
#[must_use]
pub fn is_currency_sign(sign: char) -> bool {
    matches!(sign, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₴' | '₩' | '₺' | '₪')
}
