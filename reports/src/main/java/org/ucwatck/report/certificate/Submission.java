package org.ucwatck.report.certificate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.report.ReportKind;
import org.ucwatck.verdict.log.RunLogReader;

/** A published result, {@code <product>/<version>}: complete, signed by the key of its product, and reproducible. */
public final class Submission {
    /** The public key of whoever signs for a product, in the folder of the product. */
    public static final String PRODUCT_KEY = "key.pub.pem";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final List<String> REQUIRED = Stream.of(
                    Stream.of("run.jsonl"),
                    Stream.of(
                                    ReportKind.JSON,
                                    ReportKind.HTML,
                                    ReportKind.DETAILS,
                                    ReportKind.SUMMARY,
                                    ReportKind.BADGE,
                                    ReportKind.EXCHANGES)
                            .map(ReportKind::path),
                    Stream.of(Checksums.FILE_NAME, Certificate.FILE_NAME, Certificate.KEY_NAME))
            .flatMap(names -> names)
            .toList();

    private Submission() {}

    /** What is wrong with the folder of a version, in words; empty when nothing is. */
    public static List<String> problems(Path version, Certificate.Suite suite) {
        List<String> problems = new ArrayList<>();
        Path product = version.toAbsolutePath().normalize().resolveSibling("");
        Stream.of(product, version)
                .map(folder -> folder.getFileName().toString())
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> problems.add("'" + name + "' is no name of small letters, digits, dots and dashes"));
        REQUIRED.stream()
                .filter(name -> !Files.exists(version.resolve(name)))
                .forEach(name -> problems.add(name + " is missing"));
        if (!Files.isRegularFile(product.resolve(PRODUCT_KEY))) {
            problems.add(PRODUCT_KEY + " is missing in the folder of the product");
        }
        return problems.isEmpty() ? verified(version, product.resolve(PRODUCT_KEY), suite) : List.copyOf(problems);
    }

    private static List<String> verified(Path version, Path key, Certificate.Suite suite) {
        try {
            List<String> problems = new ArrayList<>(Verification.of(version, Optional.of(VerifyingKey.read(key)), suite)
                    .problems());
            if (problems.isEmpty()
                    && !RunLogReader.read(version).header().provenance().isAnonymised()) {
                problems.add("it shows addresses, names and numbers of people; certify what report --anonymise makes");
            }
            return problems;
        } catch (CertificateTrouble e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
