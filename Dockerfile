# One image for web, worker and beat; docker-compose.yml says which of them it is.

FROM node:20-bookworm-slim AS front-end
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY assets assets
COPY script/build-frontend script/build-frontend
RUN script/build-frontend

FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 \
    DATA_DIR=/data DJANGO_SETTINGS_MODULE=compact.settings
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core fonts-liberation \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin compact \
    && install -d -o compact -g compact /data
WORKDIR /srv/compact
COPY requirements.txt ./
RUN pip install --require-hashes -r requirements.txt
COPY . .
RUN python -m compileall -q compact consultations governance partnerships
COPY --from=front-end /build/static/build static/build
USER compact
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=60s --timeout=30s --start-period=120s --retries=3 \
    CMD ["python", "manage.py", "health"]
# Alone, it is the whole site with SQLite, for trying out: docker run -e SITE_URL=… -p 8000:8000
CMD ["sh", "-c", "python manage.py migrate --no-input && exec python manage.py serve --host 0.0.0.0"]
