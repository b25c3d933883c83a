package org.embargo.feed.markdown;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** What a parsed text is made of. */
final class Nodes {
  private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");

  private Nodes() {}

  /** Goes no deeper itself, as the depth is what somebody else has written; gives it. */
  static int forEach(Node document, Consumer<Node> visitor) {
    int deepest = 0;
    int depth = 0;
    Node node = document;
    while (node != null) {
      visitor.accept(node);
      deepest = Math.max(deepest, depth);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (node != null && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      node = node == null ? null : node.getNext();
    }
    return deepest;
  }

  /** Why a node cannot be published; empty where it can. */
  static Optional<String> problem(Node node) {
    if (node instanceof HtmlBlock || node instanceof HtmlInline) {
      return Optional.of("holds HTML; write a code span to show it");
    }
    if (node instanceof Image) {
      return Optional.of("holds an image");
    }
    return node instanceof Link link && !ADDRESS.matcher(link.getDestination()).matches()
        ? Optional.of("links to no web or mail address: \"" + link.getDestination() + "\"")
        : Optional.empty();
  }
}
