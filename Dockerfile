FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/atende.jar extract --layers --destination /layers

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /app --shell /usr/sbin/nologin atende
WORKDIR /app
# What changes least comes first, so that a new release is a small download.
COPY --from=build /layers/dependencies/ /layers/spring-boot-loader/ /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER atende
# The container's own network is the border here, not the loopback address.
ENV SPRING_PROFILES_ACTIVE=production \
    SERVER_ADDRESS=0.0.0.0 \
    ATENDE_MAIL_SMTP_BINDADDRESS=0.0.0.0
EXPOSE 8080 2525
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "atende.jar"]
