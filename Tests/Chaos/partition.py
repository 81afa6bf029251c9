"""A network between the program and the server, which can be cut: two namespaces with a pair of virtual interfaces."""
import os
import subprocess


class Network:
    """A namespace of its own, linked to that of the server.

    The address of the server's side is `server`; commands run on the other side behind the words of `wrapper`.
    """

    def __init__(self):
        number = os.getpid()
        self.name = f"chaos{number}"
        self.outer, self.inner = f"co{number}", f"ci{number}"
        subnet = f"198.{18 + number // 256 % 2}.{number % 256}"  # 198.18.0.0/15 is for tests of networks (RFC 2544)
        self.server = f"{subnet}.1"
        self.wrapper = ["ip", "netns", "exec", self.name]
        try:
            ip("netns", "add", self.name)
            ip("link", "add", self.outer, "type", "veth", "peer", "name", self.inner)
            ip("link", "set", self.inner, "netns", self.name)
            ip("address", "add", f"{subnet}.1/24", "dev", self.outer)
            self.set("up")
            ip("-n", self.name, "address", "add", f"{subnet}.2/24", "dev", self.inner)
            ip("-n", self.name, "link", "set", self.inner, "up")
        except (OSError, subprocess.CalledProcessError):
            self.close()
            raise

    def set(self, state):
        """Cuts the network ("down") or mends it ("up"); nobody is told of it, packets are lost."""
        ip("link", "set", self.outer, state)

    def close(self):
        """Removes the namespace and both interfaces."""
        for command in (["link", "del", self.outer], ["netns", "del", self.name]):
            subprocess.run(["ip", *command], check=False, stderr=subprocess.DEVNULL)


def ip(*arguments):
    subprocess.run(["ip", *arguments], check=True, stderr=subprocess.DEVNULL)
