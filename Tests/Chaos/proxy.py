"""A TCP proxy on this machine that breaks one connection, once, and is transparent afterwards."""
import socket
import struct
import threading
import time


class Proxy:
    """Forwards connections to a port.

    fault: "cut-up" or "cut-down" resets the connection after a number of bytes in that direction; "stall-up" or "stall-down"
    forwards nothing more; "kill-commit" resets before the n-th COMMIT is forwarded; "lost-commit" resets when its answer
    should come; "half-open" does so on our side alone, and the server's session lives on.
    """

    def __init__(self, port, fault, number):
        self.fault, self.number, self.target = fault, number, port
        self.lock = threading.Lock()
        self.count = 0
        self.fired = False
        self.kept = []
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def close(self):
        """Ends all that is left."""
        for one in [self.listener, *self.kept]:
            one.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
                server = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            link = Link(self, client, server)
            threading.Thread(target=link.pump, args=("up",), daemon=True).start()
            threading.Thread(target=link.pump, args=("down",), daemon=True).start()

    def passing(self, direction, data):
        """How much of some bytes is forwarded before the fault; None when all of it is."""
        with self.lock:
            if self.fired or (self.fault.startswith(("cut", "stall")) and not self.fault.endswith(direction)):
                return None
            if self.fault.endswith("commit") or self.fault == "half-open":
                if direction == "down" or b"COMMIT\0" not in data:
                    return None
                self.count += 1
                self.fired = self.count == self.number
                if not self.fired:
                    return None
                return 0 if self.fault == "kill-commit" else len(data)
            self.count += len(data)
            self.fired = self.count > self.number
            return len(data) - (self.count - self.number) if self.fired else None


class Link:
    """One connection through the proxy."""

    def __init__(self, proxy, client, server):
        self.proxy, self.client, self.server = proxy, client, server
        self.is_deaf = False
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def pump(self, direction):
        source, target = (self.client, self.server) if direction == "up" else (self.server, self.client)
        try:
            while data := source.recv(65536):
                if direction == "down" and self.is_deaf:
                    continue
                count = self.proxy.passing(direction, data)
                if count is None:
                    target.sendall(data)
                    continue
                self.is_deaf = self.proxy.fault in ("lost-commit", "half-open")
                target.sendall(data[:count])
                return self.strike()
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def strike(self):
        """Breaks the connection."""
        if self.proxy.fault.startswith("stall"):
            self.proxy.kept += [self.client, self.server]
            return
        if self.is_deaf:
            time.sleep(0.1)  # the server commits
        reset(self.client)
        if self.proxy.fault == "half-open":
            self.proxy.kept.append(self.server)
        else:
            reset(self.server)


def reset(end):
    """Closes a connection without a farewell."""
    try:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        end.shutdown(socket.SHUT_RD)
    except OSError:
        pass
    end.close()
