package org.ucwatck.report.allure;

import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Allure reads of its results, in the order of the check ids and with ids that follow from them; Allure's own
 * takes both by chance, so that its page would differ from one rendering to the next. Visited by many threads.
 */
final class AllureReading implements ResultsVisitor {
    private final AllureSelection selection;
    private final Map<Path, Attachment> attachments = new ConcurrentSkipListMap<>();
    private final Queue<TestResult> results = new ConcurrentLinkedQueue<>();
    private final Map<String, Object> extra = new ConcurrentSkipListMap<>();

    AllureReading(AllureSelection selection) {
        this.selection = selection;
    }

    LaunchResults launch() {
        return new Launch(inOrder(results.stream()), attachments, extra);
    }

    @Override
    public Attachment visitAttachmentFile(Path file) {
        return selection.has(file) ? attachments.computeIfAbsent(file, AllureReading::attachment) : attachment(file);
    }

    @Override
    public void visitTestResult(TestResult result) {
        if (!selection.has(result)) {
            return;
        }
        if (result.getTestStage() != null) {
            result.getTestStage().setAttachments(shown(result.getTestStage().getAttachments()));
        }
        results.add(result.setUid(AllureResults.uuid(result.getFullName()).replace("-", "")));
    }

    private List<Attachment> shown(List<Attachment> all) {
        return all.stream()
                .filter(attachment -> selection.has(Path.of(attachment.getSource())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public void visitExtra(String name, Object value) {
        extra.put(name, value);
    }

    @Override
    public void error(String message, Exception cause) {
        throw new IllegalStateException(message, cause);
    }

    @Override
    public void error(String message) {
        throw new IllegalStateException(message);
    }

    private static Set<TestResult> inOrder(Stream<TestResult> results) {
        return results.sorted(Comparator.comparing(TestResult::getFullName))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Attachment attachment(Path file) {
        String name = file.getFileName().toString();
        try {
            return new Attachment()
                    .setUid(name.substring(0, name.indexOf('.')))
                    .setName(name)
                    .setSource(name)
                    .setType("text/plain")
                    .setSize(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Launch(Set<TestResult> all, Map<Path, Attachment> attachments, Map<String, Object> extra)
            implements LaunchResults {
        @Override
        public Set<TestResult> getAllResults() {
            return all;
        }

        /** Asked again each time, since a part of Allure may hide a result that another one found to be older. */
        @Override
        public Set<TestResult> getResults() {
            return inOrder(all.stream().filter(result -> !result.isHidden()));
        }

        @Override
        public Map<Path, Attachment> getAttachments() {
            return attachments;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> getExtra(String name) {
            return Optional.ofNullable((T) extra.get(name));
        }
    }
}
