package org.embargo.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import net.java.ao.RawEntity;
import net.java.ao.schema.Table;
import org.embargo.app.tracker.IssueIdColumn;

/**
 * What Active Objects calls our tables in the database: AO, the last six hex digits of the MD5 of
 * the plugin's key in capitals, and the name of the table.
 */
public final class TableNames {
  private static final String PREFIX = "AO_" + hash("org.embargo.embargo-for-jira") + "_";

  private TableNames() {}

  /** Which issues have to be sealed. */
  public static IssueIdColumn guardedIssues() {
    return new IssueIdColumn(of(GuardedRow.class), "ISSUE_ID");
  }

  static String of(Class<? extends RawEntity<?>> row) {
    return PREFIX + Objects.requireNonNull(row.getAnnotation(Table.class)).value();
  }

  private static String hash(String pluginKey) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(pluginKey.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(md5).toUpperCase(Locale.ROOT);
      return hex.substring(hex.length() - 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
