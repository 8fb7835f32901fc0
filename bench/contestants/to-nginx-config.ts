/** Ports and folders of a measured nginx. Each file of `folder` lies beside a packed copy of itself (`.gz`). */
export type NginxSetup = { port: number; folder: string; work: string };

/** A configuration of nginx that does nothing but send finished files from a folder, as fast as it can. */
export function toNginxConfig({ port, folder, work }: NginxSetup): string {
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
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;

  server {
    listen 127.0.0.1:${port};
    root ${folder};
    gzip_static on;
  }
}
`.trimStart();
}
