package org.ucwatck.spec.statements;

import java.util.List;
import java.util.Map;

/**
 * The file {@code catalogue/documents.yaml}.
 *
 * @param documents names of all documents of the edition, sorted
 * @param silent why some of them state nothing, by their names
 */
record DocumentFile(List<String> documents, Map<String, String> silent) {
    DocumentFile {
        documents = List.copyOf(documents);
        silent = Map.copyOf(silent);
    }
}
