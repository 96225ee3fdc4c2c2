//! Numbers, plurals and dates as the browser's Intl writes them; outside a browser,
//! where only tests run, in plain digits.
//!
//! Never here: words of a table.

/// A number as the language writes it.
pub(crate) fn number(tag: &str, number: usize) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::number(tag, number);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = tag;
        number.to_string()
    }
}

/// A share in `[0, 1]` as a whole percentage.
pub(crate) fn share(tag: &str, share: f64) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::share(tag, share);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = tag;
        format!("{:.0}%", share * 100.0)
    }
}

/// A score with two digits behind the point.
pub(crate) fn decimal(tag: &str, number: f64) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::decimal(tag, number);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = tag;
        format!("{number:.2}")
    }
}

/// Whether the count takes the form that the language has for one thing.
pub(crate) fn is_one(tag: &str, count: usize) -> bool {
    #[cfg(target_arch = "wasm32")]
    return browser::is_one(tag, count);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = tag;
        count == 1
    }
}

/// A day as `2024-09-14` in the manner of the language; anything else as given.
pub(crate) fn date(tag: &str, date: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::date(tag, date).unwrap_or_else(|| date.to_owned());
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (tag, is_day(date));
        date.to_owned()
    }
}

/// The name of a language by its code; the code where there is no name.
pub(crate) fn language(tag: &str, code: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    return browser::language(tag, code).unwrap_or_else(|| code.to_owned());
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = tag;
        code.to_owned()
    }
}

/// Whether this is a day as `2024-09-14`.
fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::RefCell;
    use std::collections::BTreeMap;
    use std::rc::Rc;

    use js_sys::{Array, Date, Function, Intl, Object, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    /// The formats of one language.
    struct Formats {
        number: Function,
        share: Function,
        decimal: Function,
        date: Function,
        plural: Intl::PluralRules,
    }

    thread_local! {
        /// Making a format costs more than using it a hundred times.
        static MADE: RefCell<BTreeMap<String, Rc<Formats>>> = const { RefCell::new(BTreeMap::new()) };
    }

    fn options(entries: &[(&str, &str)]) -> Object {
        let options = Object::new();
        for (name, value) in entries {
            // A plain object takes every key.
            let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        options
    }

    fn made(tag: &str) -> Formats {
        let tags = Array::of1(&JsValue::from_str(tag));
        Formats {
            number: Intl::NumberFormat::new(&tags, &Object::new()).format(),
            share: Intl::NumberFormat::new(&tags, &options(&[("style", "percent")])).format(),
            decimal: Intl::NumberFormat::new(
                &tags,
                &options(&[("minimumFractionDigits", "2"), ("maximumFractionDigits", "2")]),
            )
            .format(),
            // A day has no hour: in another zone it must not become the day before.
            date: Intl::DateTimeFormat::new(&tags, &options(&[("dateStyle", "medium"), ("timeZone", "UTC")])).format(),
            plural: Intl::PluralRules::new(&tags, &Object::new()),
        }
    }

    /// The formats of a language, made at the first use.
    fn formats(tag: &str) -> Rc<Formats> {
        MADE.with_borrow_mut(|known| {
            if let Some(known) = known.get(tag) {
                return Rc::clone(known);
            }
            let new = Rc::new(made(tag));
            known.insert(tag.to_owned(), Rc::clone(&new));
            new
        })
    }

    fn called(format: &Function, on: &JsValue) -> Option<String> {
        format.call1(&JsValue::UNDEFINED, on).ok()?.as_string()
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of claims are far below 2^53")]
    pub(super) fn number(tag: &str, number: usize) -> String {
        called(&formats(tag).number, &JsValue::from_f64(number as f64)).unwrap_or_else(|| number.to_string())
    }

    pub(super) fn share(tag: &str, share: f64) -> String {
        called(&formats(tag).share, &JsValue::from_f64(share)).unwrap_or_default()
    }

    pub(super) fn decimal(tag: &str, number: f64) -> String {
        called(&formats(tag).decimal, &JsValue::from_f64(number)).unwrap_or_default()
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of claims are far below 2^53")]
    pub(super) fn is_one(tag: &str, count: usize) -> bool {
        formats(tag).plural.select(count as f64) == "one"
    }

    pub(super) fn language(tag: &str, code: &str) -> Option<String> {
        let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
        // Not in every browser that runs the rest.
        let names: Function = Reflect::get(&intl, &JsValue::from_str("DisplayNames")).ok()?.dyn_into().ok()?;
        let arguments = Array::of2(&JsValue::from_str(tag), &options(&[("type", "language")]));
        let names = Reflect::construct(&names, &arguments).ok()?;
        let of: Function = Reflect::get(&names, &JsValue::from_str("of")).ok()?.dyn_into().ok()?;
        of.call1(&names, &JsValue::from_str(code)).ok()?.as_string()
    }

    pub(super) fn date(tag: &str, date: &str) -> Option<String> {
        if !super::is_day(date) {
            return None;
        }
        let day = Date::new(&JsValue::from_str(date));
        if day.get_time().is_nan() {
            return None;
        }
        called(&formats(tag).date, day.unchecked_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_from_other_dates() {
        assert!(is_day("2024-09-14"));
        assert!(!is_day("14 September 2024"));
        assert!(!is_day("2024-9-14"));
        assert_eq!(date("en", "last week"), "last week");
    }
}
