package org.ucwatck.harness.junit;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.ucwatck.spec.rules.Vectors;

/** Reads the vectors that a {@link VectorSource} names. */
final class VectorArguments implements ArgumentsProvider, AnnotationConsumer<VectorSource> {
    private @Nullable VectorSource source;

    @Override
    public void accept(VectorSource annotation) {
        this.source = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        VectorSource named = Objects.requireNonNull(source);
        return Vectors.load(named.value()).vectors().stream()
                .filter(vector -> Arrays.asList(named.expect()).contains(vector.expect()))
                .map(Arguments::of);
    }
}
