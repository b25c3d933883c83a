package org.embargo.web.page;

import java.util.Optional;
import org.embargo.web.page.Pages.Sent;
import org.embargo.web.page.Pages.Token;

/** The page of an issue: of its disclosure, or on which it is sealed. */
final class CasePages {
  private final Pages pages;
  private final SealPage sealPage;

  CasePages(Pages pages, SealPage sealPage) {
    this.pages = pages;
    this.sealPage = sealPage;
  }

  /** Empty for who may see neither. */
  Optional<String> of(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return pages
        .disclosure(issueKey, userKey, sent, token)
        .or(() -> sealPage.of(issueKey, userKey, sent, token));
  }
}
