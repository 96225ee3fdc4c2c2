//! Reads JSON into plain data, structs from objects alone. The code that serde derives
//! can read each struct from a list, too, which nobody writes, and a page has to load
//! that half of it as well as the other unless nothing ever asks for it.
//!
//! Never here: what is read.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// What this JSON text holds.
///
/// # Errors
/// What is wrong with it and where.
pub fn from_str<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = T::deserialize(Fields(&mut reader))?;
    reader.end()?;
    Ok(read)
}

/// What this JSON value holds.
///
/// # Errors
/// What is wrong with it.
pub fn from_value<T: DeserializeOwned>(value: Value) -> serde_json::Result<T> {
    T::deserialize(Fields(value))
}

/// Something that reads, or that is read into: what it hands on or gets is wrapped again.
struct Fields<T>(T);

macro_rules! as_it_is {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.$name(visitor)
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Fields<D> {
    type Error = D::Error;

    as_it_is! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_f32 deserialize_f64
        deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf
        deserialize_unit deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(Fields(visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_seq(Fields(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(Fields(visitor))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_newtype_struct(name, Fields(visitor))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple(len, Fields(visitor))
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple_struct(name, len, Fields(visitor))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Fields<V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(formatter)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Fields(deserializer))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Fields(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Fields(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Fields(object))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(variant)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(Fields(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.0.next_key_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.0.next_value_seed(Fields(seed))
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Fields<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Fields(deserializer))
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Ship {
        name: String,
        #[serde(default)]
        crew: Vec<Person>,
        place: Option<(usize, f64)>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Rank {
        Mate,
        Cook { years: usize },
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Person {
        rank: Rank,
        #[serde(default)]
        since: Option<Box<Ship>>,
    }

    const SHIPS: [&str; 4] = [
        r#"{ "name": "Alma", "crew": [{ "rank": "mate" }, { "rank": { "cook": { "years": 3 } } }], "place": [1, 2.5] }"#,
        r#"{ "name": "Tolen", "place": null, "flag": { "a": [1, true, "x"] } }"#,
        r#"{ "name": "Ines", "crew": [{ "rank": "mate", "since": { "name": "Alma" } }] }"#,
        r#"{ "name": "" }"#,
    ];

    #[test]
    fn what_is_read_is_what_the_library_reads() {
        for text in SHIPS {
            let ship: Ship = serde_json::from_str(text).expect("a ship");
            assert_eq!(from_str::<Ship>(text).expect("a ship"), ship);
            let value: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(from_value::<Ship>(value.clone()).expect("a ship"), ship);
            assert_eq!(from_str::<Value>(text).expect("JSON"), value);
        }
    }

    #[test]
    fn what_is_wrong_is_told_as_the_library_tells_it() {
        for text in ["", "{", "{}", r#"{ "name": 3 }"#, r#"{ "name": "a", "crew": [{ "rank": "king" }] }"#, "[1] 2"] {
            let why = serde_json::from_str::<Ship>(text).expect_err("no ship").to_string();
            if text != "[1] 2" {
                assert_eq!(from_str::<Ship>(text).expect_err("no ship").to_string(), why);
            }
        }
        let list = r#"["Alma", [], null]"#;
        assert!(serde_json::from_str::<Ship>(list).is_ok());
        let why = from_str::<Ship>(list).expect_err("a list is no ship").to_string();
        assert_eq!(why, "invalid type: sequence, expected struct Ship at line 1 column 0");
        assert!(from_str::<Ship>(r#"{ "name": "Alma" } x"#).is_err());
        assert!(from_value::<Ship>(json!(["Alma"])).is_err());
    }
}
