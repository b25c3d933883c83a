package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.DisclosureAccess;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** The page of an issue: of its disclosure, or on which it is sealed. */
final class CasePages {
  private final Pages pages;
  private final SealPage sealPage;
  private final DisclosureAccess access;

  CasePages(Pages pages, SealPage sealPage, DisclosureAccess access) {
    this.pages = pages;
    this.sealPage = sealPage;
    this.access = access;
  }

  /** Whether one of the two is for this reader. */
  boolean areFor(String issueKey, Optional<String> userKey) {
    return access.reader(issueKey, userKey).isPresent() || sealPage.isFor(issueKey, userKey);
  }

  /** Empty for who may see neither. */
  Optional<String> of(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return pages
        .disclosure(issueKey, userKey, sent, token)
        .or(() -> sealPage.of(issueKey, userKey, sent, token));
  }
}
