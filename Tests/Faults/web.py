"""A web server on this machine that answers as a function says."""

import socketserver
import threading


class Web:
    def __init__(self, answer, hosts=1):
        """`answer(path, connection)` sends what it likes over the socket; the connection is closed after it.

        With more hosts the server answers at 127.0.0.1, 127.0.0.2 and so on, all on one port.
        """

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.settimeout(20)
                head = b""
                try:
                    while b"\r\n\r\n" not in head and len(head) < 65536:
                        piece = self.request.recv(4096)
                        if not piece:
                            return
                        head += piece
                    answer(head.split(b" ")[1].decode("ascii", "replace"), self.request)
                except OSError:
                    pass  # the program hung up, as it may

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 64

        self.servers = [Server(("127.0.0.1", 0), Handler)]
        self.port = self.servers[0].server_address[1]
        self.servers += [Server((f"127.0.0.{number}", self.port), Handler) for number in range(2, hosts + 1)]
        for server in self.servers:
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.shutdown()
            server.server_close()


def reply(body, status="200 OK", headers=()):
    head = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers))
    return head.encode() + b"\r\n" + body
