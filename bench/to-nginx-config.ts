/** Ports and folders of a measured nginx. Each file of `folder` lies beside a packed copy of itself (`.gz`). */
export type NginxSetup = { alone: number; before: number; app: number; folder: string; work: string };

/**
 * A configuration of nginx with two servers: one that serves finished files from a folder, and one that stands before the site. The
 * second keeps pages for a second, then asks the site whether they changed, as the headers of the site want it. It never keeps what the
 * site calls `no-store`, nor an address with a query, which may hold words that a reader typed.
 */
export function toNginxConfig({ alone, before, app, folder, work }: NginxSetup): string {
  return `
worker_processes auto;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  proxy_cache_path ${work}/cache keys_zone=pages:1m max_size=100m use_temp_path=off;

  upstream site { server 127.0.0.1:${app}; keepalive 16; }
  map $http_accept_encoding $packing { default ""; ~gzip gzip; }
  map $upstream_http_cache_control $is_not_kept { default 1; ~^public 0; }

  server {
    listen 127.0.0.1:${alone};
    root ${folder};
    gzip_static on;
  }

  server {
    listen 127.0.0.1:${before};
    location / {
      proxy_pass http://site;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header Accept-Encoding $packing;
      proxy_cache pages;
      proxy_cache_key "$uri $packing";
      proxy_ignore_headers Cache-Control Vary;
      proxy_cache_valid 200 1s;
      proxy_cache_revalidate on;
      proxy_cache_use_stale updating;
      proxy_cache_lock on;
      proxy_cache_bypass $is_args;
      proxy_no_cache $is_args $is_not_kept;
    }
  }
}
`.trimStart();
}
