package org.ucwatck.harness.junit;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.ucwatck.harness.stage.Site;

/** Reads the sites that a {@link SiteSource} names. */
final class SiteArguments implements ArgumentsProvider, AnnotationConsumer<SiteSource> {
    private @Nullable SiteSource source;

    @Override
    public void accept(SiteSource annotation) {
        this.source = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        SiteSource named = Objects.requireNonNull(source);
        Set<String> pages = Site.of(named.among().isEmpty() ? named.value() : named.among()).stream()
                .map(Site::rel)
                .collect(Collectors.toSet());
        return Site.of(named.value()).stream()
                .filter(site -> pages.contains(site.rel()))
                .filter(site -> !named.inQuery() || site.isInQuery())
                .map(Arguments::of);
    }
}
