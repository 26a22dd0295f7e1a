# After `mvn package`: docker build -t ucwa-tck .
# docker run --rm -v "$PWD:/work" -e UCWA_CALLER_PASSWORD ucwa-tck run --target my.yaml --out report
FROM eclipse-temurin:17-jre
ADD suites/cli/target/ucwa-tck-*.tar.gz /opt/
RUN ln -s /opt/ucwa-tck-*/ucwa-tck /usr/local/bin/ucwa-tck
WORKDIR /work
ENTRYPOINT ["ucwa-tck"]
