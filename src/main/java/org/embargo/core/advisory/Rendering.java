package org.embargo.core.advisory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An advisory in all its formats: what a second person sees, approves, and the world then gets.
 *
 * @param documents sorted by format
 */
public record Rendering(List<Document> documents) {
  public Rendering {
    documents = documents.stream().sorted(Comparator.comparing(Document::format)).toList();
  }

  public Optional<Document> in(String format) {
    return documents.stream().filter(document -> document.format().equals(format)).findFirst();
  }

  /**
   * SHA-256 in lower-case hex over every format, media type and text, each preceded by its length,
   * so that no two renderings share their bytes.
   */
  public String digest() {
    MessageDigest digest = sha256();
    for (Document document : documents) {
      update(digest, document.format());
      update(digest, document.mediaType());
      update(digest, document.text());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
