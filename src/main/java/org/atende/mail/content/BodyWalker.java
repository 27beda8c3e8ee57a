package org.atende.mail.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atende.mail.content.mime.Budget;
import org.atende.mail.content.mime.MimePart;
import org.atende.mail.content.mime.UuText;
import org.atende.mail.content.tnef.Tnef;

/** Walks a mail's parts and decides what is its text, what its page and what its files. */
final class BodyWalker {

    private static final Set<String> READABLE =
            Set.of("text/plain", "text/html", "text/enriched", "text/richtext", "text/x-amp-html");

    private final Budget budget;
    private final Files files;
    private final List<MachinePart> machineParts;
    private final List<Fragment> fragments = new ArrayList<>();

    BodyWalker(Budget budget) {
        this(budget, new Files(), new ArrayList<>());
    }

    private BodyWalker(Budget budget, Files files, List<MachinePart> machineParts) {
        this.budget = budget;
        this.files = files;
        this.machineParts = machineParts;
    }

    void walk(MimePart part) {
        if (!part.type().isMultipart()) {
            leaf(part, false);
            return;
        }
        switch (part.type().name()) {
            case "multipart/alternative" -> alternative(part.children());
            case "multipart/related" -> related(part);
            case "multipart/appledouble" ->
                walk(part.children().get(part.children().size() - 1));
            default -> part.children().forEach(this::walk);
        }
    }

    String text() {
        return fragments.stream()
                .map(Fragment::asText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    String html() {
        return fragments.stream().anyMatch(fragment -> fragment.html() != null)
                ? fragments.stream().map(Fragment::asHtml).collect(Collectors.joining("\n"))
                : null;
    }

    List<Attachment> attachments() {
        return files.all();
    }

    List<MachinePart> machineParts() {
        return machineParts;
    }

    /** The same words more than once: the text and the page are kept, the files of each way are all kept. */
    private void alternative(List<MimePart> ways) {
        List<Fragment> found = new ArrayList<>();
        for (MimePart way : ways) {
            BodyWalker inner = new BodyWalker(budget, files, machineParts);
            inner.walk(way);
            found.addAll(inner.fragments);
        }
        String plain = joined(found, Fragment::plain);
        String html = joined(found, Fragment::html);
        if (plain != null || html != null) {
            fragments.add(new Fragment(plain, html));
        }
    }

    private static String joined(List<Fragment> found, Function<Fragment, String> side) {
        List<String> texts = found.stream().map(side).filter(Objects::nonNull).toList();
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    private void related(MimePart part) {
        String start = part.type().parameter("start").orElse("").replaceAll("[<>\\s]", "");
        MimePart root = part.children().stream()
                .filter(child -> child.contentId().filter(start::equals).isPresent())
                .findFirst()
                .orElse(part.children().get(0));
        walk(root);
        part.children().stream().filter(child -> child != root).forEach(this::relatedTo);
    }

    private void relatedTo(MimePart child) {
        if (child.type().isMultipart()) {
            walk(child);
        } else {
            leaf(child, true);
        }
    }

    private void leaf(MimePart part, boolean related) {
        MachinePart.of(part, budget).ifPresent(machineParts::add);
        if (!related && isBody(part)) {
            body(part);
        } else {
            file(part, related);
        }
    }

    private boolean isBody(MimePart part) {
        boolean named = part.fileName().isPresent();
        return READABLE.contains(part.type().name())
                && !part.disposition().equals("attachment")
                && (!named || fragments.isEmpty() && !part.disposition().equals("inline"));
    }

    private void body(MimePart part) {
        switch (part.type().name()) {
            case "text/html" -> fragments.add(Fragment.html(Clean.text(part.text(budget))));
            case "text/plain" -> fragments.add(Fragment.plain(plain(part)));
            case "text/x-amp-html" -> {}
            default -> fragments.add(Fragment.plain(EnrichedText.plain(Clean.text(part.text(budget)))));
        }
    }

    private String plain(MimePart part) {
        String text = Clean.text(part.text(budget));
        boolean flowed = part.type()
                .parameter("format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        boolean deleteSpace =
                part.type().parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        UuText.Found found = UuText.extract(text);
        found.files().forEach(file -> files.add(file.name(), file.content(), null, false));
        return flowed ? FlowedText.unwrap(found.text(), deleteSpace) : found.text();
    }

    private void file(MimePart part, boolean related) {
        files.add(part, related, budget).ifPresent(this::packed);
    }

    /** The words inside, where the mail has no others. */
    private void packed(Tnef tnef) {
        boolean wordless =
                fragments.stream().allMatch(fragment -> fragment.asText().isBlank());
        if (wordless && (tnef.text().isPresent() || tnef.html().isPresent())) {
            String plain = tnef.text().map(Clean::text).orElse(null);
            fragments.add(new Fragment(plain, tnef.html().map(Clean::text).orElse(null)));
        }
    }
}
