package org.embargo.web.site;

import com.atlassian.annotations.security.UnrestrictedAccess;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.embargo.app.advisory.Addresses;
import org.embargo.app.advisory.AdvisoryFiles;
import org.embargo.app.render.Templates;
import org.embargo.app.site.ReadAdvisories;
import org.embargo.core.advisory.Digest;
import org.embargo.core.advisory.Document;
import org.embargo.core.advisory.PublicAdvisory;

/**
 * The public advisories: an index, a page for each, all of one day, and the same in the other
 * formats.
 */
@UnrestrictedAccess
public class AdvisoriesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private static final String HTML = "text/html";

  private final transient ReadAdvisories readAdvisories;
  private final transient ListPages pages;
  private final transient Templates templates;
  private final transient Addresses addresses;

  public AdvisoriesServlet(
      ReadAdvisories readAdvisories, ListPages pages, Templates templates, Addresses addresses) {
    this.readAdvisories = readAdvisories;
    this.pages = pages;
    this.templates = templates;
    this.addresses = addresses;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getRequestURI()).orElse("");
    String root = addresses.advisories();
    if (path.length() == root.length() - 1) {
      response.sendRedirect(root);
    } else if (path.equals(root)) {
      index(request, response);
    } else {
      named(request, response, path.substring(Math.min(root.length(), path.length())));
    }
  }

  private void named(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    Optional<Document> day = day(name).flatMap(pages::ofDay);
    if (day.isEmpty()) {
      advisory(request, response, name);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=60");
    writeUnlessKnown(request, response, day.get(), Digest.of(day.get().text()));
  }

  private static Optional<LocalDate> day(String name) {
    if (!name.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      // The thirtieth of February is an address like any other that there is not.
      return Optional.empty();
    }
  }

  private void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Document index = pages.index();
    response.setHeader("Cache-Control", "no-cache");
    writeUnlessKnown(request, response, index, Digest.of(index.text()));
  }

  private void advisory(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    Optional<AdvisoryFiles.File> file = AdvisoryFiles.named(name);
    Optional<PublicAdvisory> found = file.flatMap(one -> readAdvisories.find(one.cveId()));
    Optional<Document> document = found.flatMap(one -> one.in(file.orElseThrow().format()));
    if (document.isEmpty()) {
      unknown(response);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=60");
    response.setDateHeader("Last-Modified", found.orElseThrow().publishedAt().toEpochMilli());
    writeUnlessKnown(request, response, document.get(), found.orElseThrow().digest());
  }

  /** Says nothing of what was asked for: unpublished and unknown are one answer. */
  private void unknown(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    response.setHeader("Cache-Control", "no-store");
    write(
        response,
        new Document("unknown", HTML, templates.render("unknown", addresses.advisories())));
  }

  private static void writeUnlessKnown(
      HttpServletRequest request, HttpServletResponse response, Document document, String digest)
      throws IOException {
    String etag = "\"" + digest + "-" + document.format() + "\"";
    response.setHeader("ETag", etag);
    if (EntityTags.match(request, etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    write(response, document);
  }

  private static void write(HttpServletResponse response, Document document) throws IOException {
    byte[] bytes = document.bytes();
    response.setContentType(document.mediaType() + ";charset=UTF-8");
    response.setContentLength(bytes.length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.getOutputStream().write(bytes);
  }
}
