"""nginx on 127.0.0.1 over the workloads, with ETag and Last-Modified."""
import os
import shutil
import socket
import subprocess
import time

PORT = 8897

CONFIGURATION = """
worker_processes 1;
pid {run}/nginx.pid;
error_log {run}/error.log;
daemon off;
{user}
events {{ worker_connections 2048; }}
http {{
  default_type application/rss+xml;
  access_log off;
  etag on;
  keepalive_requests 1000000;
  # A day, so that a reader which is opened later does not begin to refresh by itself.
  add_header Cache-Control max-age=86400;
  client_body_temp_path {run}/body; proxy_temp_path {run}/proxy; fastcgi_temp_path {run}/fastcgi;
  uwsgi_temp_path {run}/uwsgi; scgi_temp_path {run}/scgi;
  server {{ listen 127.0.0.1:{port} backlog=2048; root {data}; }}
}}
"""


def address(load, name):
    return f"http://127.0.0.1:{PORT}/{load}/{name}"


class Server:
    """Serves the folder `data` of the working folder while it is open."""

    def __init__(self, work):
        run = os.path.join(work, "run")
        os.makedirs(run, exist_ok=True)
        path = os.path.join(run, "nginx.conf")
        with open(path, "w", encoding="utf-8") as file:
            user = "user root;" if os.geteuid() == 0 else ""
            file.write(CONFIGURATION.format(run=run, port=PORT, data=os.path.join(work, "data"), user=user))
        nginx = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        self.process = subprocess.Popen([nginx, "-c", path, "-e", run + "/error.log"])
        end = time.monotonic() + 10
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", PORT)) == 0:
                    return
            time.sleep(0.05)
        self.close()
        raise RuntimeError(f"nginx did not begin to listen; see {run}/error.log")

    def close(self):
        self.process.terminate()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
