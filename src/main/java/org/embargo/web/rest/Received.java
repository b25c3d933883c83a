package org.embargo.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.embargo.app.common.Outcome;
import org.embargo.json.Body;
import org.embargo.json.Fields;

/** What a request says. It is read only when the request was let in. */
final class Received {
  /** Bytes of a body, of an import's body. */
  static final int LIMIT = 1 << 20;

  static final int IMPORT_LIMIT = 8 << 20;

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

  private final Outcome<?> access;
  private final HttpServletRequest request;
  private final InputStream body;

  /**
   * @param access what was decided about the request
   */
  Received(Outcome<?> access, HttpServletRequest request, InputStream body) {
    this.access = access;
    this.request = request;
    this.body = body;
  }

  /** The body as one JSON object. */
  <T> Outcome<T> json(Function<Fields, T> reader) {
    return text(LIMIT).then(json -> Body.read(json, reader));
  }

  /** The body of an import as one JSON object. */
  <T> Outcome<T> importJson(Function<Fields, T> reader) {
    return text(IMPORT_LIMIT).then(json -> Body.read(json, reader));
  }

  /** The body as text in UTF-8, for other readers than {@link Body}. */
  Outcome<String> text() {
    return text(LIMIT);
  }

  private Outcome<String> text(int limit) {
    return access.then(ok -> read(limit));
  }

  private Outcome<String> read(int limit) {
    Matcher charset = CHARSET.matcher(request.getContentType());
    // RFC 8259, section 8.1: JSON between systems is UTF-8.
    if (charset.find() && !charset.group(1).equalsIgnoreCase("UTF-8")) {
      return Outcome.invalid("Content-Type", "names another charset than UTF-8");
    }
    if (request.getContentLengthLong() > limit) {
      return tooLarge(limit);
    }
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      return bytes.length > limit ? tooLarge(limit) : decoded(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<String> decoded(byte[] bytes) {
    try {
      return new Outcome.Done<>(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Outcome.invalid("", "The body is not UTF-8.");
    }
  }

  private static Outcome<String> tooLarge(int limit) {
    return Outcome.tooLarge("", "The body has more than " + (limit >> 20) + " MiB.");
  }
}
