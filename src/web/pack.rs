//! A text as the fragment of a link and back: deflated by the browser and written in
//! the letters of an address (base64url, RFC 4648 section 5). A fragment is never
//! sent to a server.
//!
//! Never here: what the text says.

use js_sys::{Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

#[wasm_bindgen]
extern "C" {
    /// Of the Compression Standard; not in web-sys yet without its unstable part.
    #[wasm_bindgen(extends = Object)]
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    #[wasm_bindgen(extends = Object)]
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Deflate without a header (RFC 1951).
const FORMAT: &str = "deflate-raw";

/// What stands before a text that is deflated, and before one that is not, because
/// the browser that made the link could not.
const DEFLATED: &str = "d.";
const PLAIN: &str = "p.";

/// Most bytes that a link is inflated to. Range: tens of megabytes. A few kilobytes
/// can claim to hold gigabytes.
const MOST: usize = 50_000_000;

/// The text in the letters of an address.
///
/// # Errors
/// What the browser throws where it can do neither.
pub(crate) async fn pack(text: &str) -> Result<String, JsValue> {
    match CompressionStream::new(FORMAT) {
        Ok(stream) => {
            let bytes = through(text.as_bytes(), stream.unchecked_ref()).await?;
            Ok(format!("{DEFLATED}{}", letters(&bytes)?))
        }
        Err(_) => Ok(format!("{PLAIN}{}", letters(text.as_bytes())?)),
    }
}

/// The text that [`pack`] packed; none where it is not whole.
pub(crate) async fn unpack(packed: &str) -> Option<String> {
    let bytes = if let Some(data) = packed.strip_prefix(DEFLATED) {
        let stream = DecompressionStream::new(FORMAT).ok()?;
        through(&bytes(data)?, stream.unchecked_ref()).await.ok()?
    } else {
        bytes(packed.strip_prefix(PLAIN)?)?
    };
    String::from_utf8(bytes).ok()
}

/// What comes out of a stream that these bytes go into.
async fn through(bytes: &[u8], stream: &ReadableWritablePair) -> Result<Vec<u8>, JsValue> {
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts)?;
    let reader: ReadableStreamDefaultReader = blob.stream().pipe_through(stream).get_reader().unchecked_into();
    let mut out = Vec::new();
    loop {
        let next = JsFuture::from(reader.read()).await?;
        if Reflect::get(&next, &"done".into())?.is_truthy() {
            return Ok(out);
        }
        out.extend(Reflect::get(&next, &"value".into())?.unchecked_into::<Uint8Array>().to_vec());
        if out.len() > MOST {
            // Nobody waits for the rest.
            let _ = reader.cancel();
            return Err(JsValue::UNDEFINED);
        }
    }
}

fn letters(bytes: &[u8]) -> Result<String, JsValue> {
    let base64 = window().btoa(&bytes.iter().map(|&byte| char::from(byte)).collect::<String>())?;
    Ok(base64.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}

fn bytes(letters: &str) -> Option<Vec<u8>> {
    let binary = window().atob(&letters.replace('-', "+").replace('_', "/")).ok()?;
    binary.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect()
}
