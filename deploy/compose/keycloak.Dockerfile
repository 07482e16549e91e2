# Keycloak built once for PostgreSQL, so that it starts in seconds and needs to write nothing but its data
FROM keycloak/keycloak:26.7.3 AS build
RUN /opt/keycloak/bin/kc.sh build --db=postgres --cache=local --health-enabled=true --metrics-enabled=true
FROM keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak/ /opt/keycloak/
USER 1000:1000
