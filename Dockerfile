# docker build -t checkinbot .            (needs nothing but Docker)
# The base images are named by digest, so that the same commit makes the same image. Newer ones bring Microsoft's fixes:
#   docker buildx imagetools inspect mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled    prints the digest of today's
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0-noble@sha256:35d40304542c8689331f8cab17c65926cdf48fe711e289321d71924b230a7d29
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled@sha256:9651fa59abcdf177c30392cb44a820605ca5d618429ab37acbf6e7c644510b02

FROM ${SDK} AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/CheckinBot -c Release -r linux-x64 --no-self-contained -o /app \
    && mkdir /data

# Without a shell and without a package manager; it runs as the user "app" (1654).
FROM ${RUNTIME}
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 --chmod=0700 /data /data
ENV ASPNETCORE_URLS=http://0.0.0.0:8080 \
    Storage__ConnectionString="Data Source=/data/checkinbot.db" \
    DOTNET_EnableDiagnostics=0
USER 1654
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["dotnet", "CheckinBot.dll", "ready"]
ENTRYPOINT ["dotnet", "CheckinBot.dll"]
