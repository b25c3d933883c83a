package org.embargo.core.advisory;

import org.embargo.core.text.Text;

/**
 * Thanks to somebody, which are public only as they wish.
 *
 * @param name empty exactly for an anonymous credit, so that the name cannot leak
 */
public record Credit(String name, CreditType type, Consent consent) {
  public Credit {
    if (consent == Consent.ANONYMOUS) {
      if (!name.isEmpty()) {
        throw new IllegalArgumentException("an anonymous credit carries no name");
      }
    } else {
      Text.inOneLine(name, 4096);
    }
  }

  /** What is printed in place of a name. */
  public String publicName() {
    return consent == Consent.ANONYMOUS ? "anonymous" : name;
  }
}
