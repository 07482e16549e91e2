# A service or the pages, from what `mvn package` leaves in target: docker build -f service.Dockerfile funding-service/target
FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin linli
WORKDIR /opt/linli
# libraries change rarely and stay a layer of their own
COPY quarkus-app/lib/ lib/
COPY quarkus-app/quarkus/ quarkus/
COPY quarkus-app/app/ app/
COPY quarkus-app/quarkus-run.jar .
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/opt/linli/quarkus-run.jar"]
