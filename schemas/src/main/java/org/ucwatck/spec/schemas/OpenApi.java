package org.ucwatck.spec.schemas;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives an OpenAPI 3.1 description of all operations. Its paths are link relations and no addresses: a server gives the
 * address of a resource under its relation, and a client never makes one up.
 */
final class OpenApi {
    private static final String PURPOSE =
            "All operations of UCWA 2.0 as the reference pages describe them. A path is a link relation, not an address: follow"
                    + " the link of that relation. Paths that end in @2 are those of links with a revision of 2 or more.";

    private final Catalogue catalogue;
    private final OpenApiOperations operations;

    private OpenApi(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.operations = new OpenApiOperations(catalogue);
    }

    /** The text of the description. */
    static String of(Catalogue catalogue) {
        return DerivedSchemas.text(new OpenApi(catalogue).description());
    }

    private ObjectNode description() {
        var root = ValueSchemas.object().put("openapi", "3.1.0");
        root.set("info", info());
        var tags = root.putArray("tags");
        catalogue.pages().stream().map(ResourcePage::area).distinct().sorted().forEach(area -> tags.addObject()
                .put("name", area));
        root.putArray("security").addObject().putArray("token");
        var paths = root.putObject("paths");
        catalogue.pages().stream()
                .filter(page -> !page.operations().isEmpty())
                .forEach(page -> paths.set("/" + page.key(), path(page)));
        root.putObject("components")
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        return root;
    }

    private ObjectNode info() {
        var edition = catalogue.edition();
        var info = ValueSchemas.object()
                .put("title", "UCWA 2.0")
                .put("version", edition.date())
                .put("description", PURPOSE);
        info.putObject("x-ucwa-edition").put("repository", edition.repository()).put("commit", edition.commit());
        return info;
    }

    private ObjectNode path(ResourcePage page) {
        var path = ValueSchemas.object().put("description", words(page)).put("x-ucwa-link-relation", page.rel());
        if (page.revision() > 1) {
            path.put("x-ucwa-revision", page.revision());
        }
        page.operations().stream()
                .sorted(Comparator.comparing(Operation::method))
                .forEach(operation ->
                        path.set(operation.method().toLowerCase(Locale.ROOT), operations.operation(page, operation)));
        return path;
    }

    private static String words(ResourcePage page) {
        var revision = page.revision() > 1 ? " of revision " + page.revision() : "";
        var notes = page.notes().stream().map(note -> " " + note).collect(Collectors.joining());
        return "Link relation " + page.rel() + revision + ", not an address (page " + page.page() + ")." + notes;
    }
}
