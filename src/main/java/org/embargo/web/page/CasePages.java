package org.embargo.web.page;

import java.util.Optional;
import org.embargo.app.access.DisclosureAccess;
import org.embargo.web.form.Sent;
import org.embargo.web.form.Token;

/**
 * The page of an issue: of its disclosure, on which it is sealed, or for its own people where
 * nobody else sees it.
 */
final class CasePages {
  private final Pages pages;
  private final SealPage sealPage;
  private final MisplacedPage misplacedPage;
  private final DisclosureAccess access;

  CasePages(Pages pages, SealPage sealPage, MisplacedPage misplacedPage, DisclosureAccess access) {
    this.pages = pages;
    this.sealPage = sealPage;
    this.misplacedPage = misplacedPage;
    this.access = access;
  }

  /** Whether one of them is for this reader. */
  boolean areFor(String issueKey, Optional<String> userKey) {
    return access.reader(issueKey, userKey).isPresent()
        || sealPage.isFor(issueKey, userKey)
        || misplacedPage.isFor(issueKey, userKey);
  }

  /** Empty for who may see none of them. */
  Optional<String> of(String issueKey, Optional<String> userKey, Sent sent, Token token) {
    return pages
        .disclosure(issueKey, userKey, sent, token)
        .or(() -> sealPage.of(issueKey, userKey, sent, token))
        .or(() -> misplacedPage.of(issueKey, userKey, sent, token));
  }
}
