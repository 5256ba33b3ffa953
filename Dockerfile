# docker build -t checkinbot .            (needs nothing but Docker)
# The base images are named by tag. For the same image every time name them by digest (docker buildx imagetools inspect IMAGE:TAG prints it):
#   docker build -t checkinbot --build-arg RUNTIME=mcr.microsoft.com/dotnet/aspnet@sha256:… --build-arg SDK=mcr.microsoft.com/dotnet/sdk@sha256:… .
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled

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
