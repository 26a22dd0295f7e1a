package org.ucwatck.spec.statements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.files.SpecReader;
import org.ucwatck.spec.files.SpecUnreadable;
import org.ucwatck.spec.statements.Statement.Kind;

/** What all documents of the edition say, and which of them state nothing. */
public final class Statements {
    private final List<Statement> all;
    private final DocumentFile documents;

    private Statements(Catalogue catalogue) {
        documents = SpecReader.read("catalogue/documents.yaml", DocumentFile.class);
        all = SpecFiles.list("catalogue/statements").stream()
                .map(file -> SpecReader.read(file, StatementFile.class))
                .flatMap(file -> file.statements(id -> isGeneric(catalogue, id)).stream())
                .toList();
    }

    /**
     * The statements that this suite was built with; read once per JVM, immutable and shared.
     *
     * @throws SpecUnreadable if a data file is missing or malformed
     */
    public static Statements load() {
        return Shared.STATEMENTS;
    }

    /** All statements, those of one document together and in the order of its sections. */
    public List<Statement> all() {
        return all;
    }

    /** Names of all documents of the edition, those that state nothing too, sorted. */
    public List<String> documents() {
        return documents.documents();
    }

    /** Why some documents state nothing, by their names. */
    public Map<String, String> silent() {
        return documents.silent();
    }

    /** How many statements there are of each kind. */
    public Map<Kind, Long> numbers() {
        Map<Kind, Long> numbers = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            numbers.put(kind, all.stream().filter(it -> it.kind() == kind).count());
        }
        return numbers;
    }

    private static boolean isGeneric(Catalogue catalogue, String rule) {
        return catalogue
                .rule(rule)
                .flatMap(it -> it.each())
                .filter(range -> range.only().isEmpty())
                .isPresent();
    }

    /** Holds the one instance until somebody asks for it. */
    private static final class Shared {
        static final Statements STATEMENTS = new Statements(Catalogue.load());
    }
}
