package org.embargo.core.disclosure;

import java.util.regex.Pattern;
import org.embargo.core.text.Text;

/**
 * The CVE Numbering Authority in whose name a project's records are written.
 *
 * @param orgId the organisation's UUID, version 4, as the CVE record format demands
 * @param shortName 2 to 32 characters
 */
public record Cna(String orgId, String shortName) {
  private static final Pattern UUID_V4 =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  public Cna {
    requireOrgId(orgId);
    requireShortName(shortName);
  }

  public static String requireOrgId(String orgId) {
    if (!UUID_V4.matcher(orgId).matches()) {
      throw new IllegalArgumentException("not a CNA organisation id (UUID version 4): " + orgId);
    }
    return orgId;
  }

  public static String requireShortName(String shortName) {
    Text.inOneLine(shortName, 32);
    if (shortName.length() < 2) {
      throw new IllegalArgumentException("a CNA short name has 2 to 32 characters: " + shortName);
    }
    return shortName;
  }
}
