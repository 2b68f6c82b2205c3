"""A mail server: one connection for many messages, every reply kept, no wait without an end."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer

from compact.notices.postboxes import Letter, Outcome, Reply
from compact.notices.writing import one_line

MESSAGES_A_CONNECTION = 50  # many servers hang up at a hundred
FAULTS = (OSError, smtplib.SMTPException)


@dataclass(frozen=True)
class Patience:
    """How many seconds we wait: to be greeted, for each answer, and for one message in all."""

    connect: float = 10
    read: float = 30
    total: float = 60


PATIENCE = Patience()


@dataclass(frozen=True)
class Server:
    """Where the mail server is and how we sign in."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    we_are: str = "localhost"

    @classmethod
    def from_options(cls, options: dict[str, object], we_are: str) -> Server:
        return cls(
            str(options.get("host") or "localhost"),
            int(options["port"]),
            str(options.get("host_user") or ""),
            str(options.get("host_password") or ""),
            bool(options.get("use_tls")),
            bool(options.get("use_ssl")),
            we_are,
        )


class MailServer:
    """Talks SMTP to one server. A refused message leaves the connection usable for the next."""

    def __init__(self, server: Server) -> None:
        self.host = f"{server.host}:{server.port}"
        self._server = server
        self._smtp: smtplib.SMTP | None = None
        self._carried = 0
        self._cut_off = False

    def hand_over(self, letter: Letter) -> Reply:
        """Give one message for one recipient to the server. Never raises a fault of the network,
        never takes longer than PATIENCE says."""
        with self._alarm():
            try:
                refused = self._begin(letter)
            except FAULTS as fault:
                self.close()
                return Reply(Outcome.UNREACHABLE, _code(fault), self._said(fault))
            try:
                return refused or self._finish(letter)
            except FAULTS as fault:
                self.close()
                silent = self._cut_off or _timed_out(fault)
                outcome = Outcome.SILENT if silent else Outcome.LATER
                return Reply(outcome, None, self._said(fault))

    def close(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp, self._carried = None, 0

    def _begin(self, letter: Letter) -> Reply | None:
        """Stand connected with the sender accepted; the reply if the server refuses the sender."""
        if self._carried >= MESSAGES_A_CONNECTION:
            self._quit()
        kept_open = self._smtp is not None
        try:
            return self._sender(letter)
        except FAULTS:
            if not kept_open:
                raise
            self.close()  # the server hung up between two messages: that is its right
            return self._sender(letter)

    def _sender(self, letter: Letter) -> Reply | None:
        smtp = self._connected()
        size = [f"size={len(letter.raw)}"] if smtp.has_extn("size") else []
        code, text = smtp.mail(letter.sender, size)
        if code == 421:
            raise smtplib.SMTPResponseException(code, text)
        # Refusing our own address says nothing about the recipient: never final.
        return None if code == 250 else self._refusal(code, text, final=False)

    def _finish(self, letter: Letter) -> Reply:
        smtp = self._smtp
        code, text = smtp.rcpt(letter.recipient)
        if code not in (250, 251):
            return self._refusal(code, text)
        try:
            code, text = smtp.data(letter.raw)
        except smtplib.SMTPDataError as refused:
            code, text = refused.smtp_code, refused.smtp_error
        if code != 250:
            return self._refusal(code, text)
        self._carried += 1
        return Reply(Outcome.ACCEPTED, code, _words(text))

    def _refusal(self, code: int, text: bytes, *, final: bool = True) -> Reply:
        if code in (421, -1):
            self.close()
        else:
            self._smtp.rset()
        lasting = final and 500 <= code < 600
        return Reply(
            Outcome.REFUSED if lasting else Outcome.LATER, code if code > 0 else None, _words(text)
        )

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is None:
            server = self._server
            kind = smtplib.SMTP_SSL if server.tls else smtplib.SMTP
            trust = {"context": ssl.create_default_context()} if server.tls else {}
            self._smtp = kind(local_hostname=server.we_are, timeout=PATIENCE.connect, **trust)
            self._smtp._host = server.host  # what TLS checks the certificate against
            self._greet(self._smtp)
        return self._smtp

    def _greet(self, smtp: smtplib.SMTP) -> None:
        server = self._server
        code, text = smtp.connect(server.host, server.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, text)
        smtp.sock.settimeout(PATIENCE.read)
        smtp.ehlo_or_helo_if_needed()
        if server.starttls:
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo()
        if server.user:
            smtp.login(server.user, server.password)

    def _quit(self) -> None:
        with suppress(*FAULTS):
            self._smtp.quit()
        self.close()

    @contextmanager
    def _alarm(self) -> Iterator[None]:
        """When patience ends cut the line: a server that sends a letter a second ends too."""
        self._cut_off = False
        alarm = Timer(PATIENCE.total, self._cut)
        alarm.daemon = True
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()

    def _cut(self) -> None:
        self._cut_off = True
        sock = self._smtp.sock if self._smtp else None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def _said(self, fault: Exception) -> str:
        """The fault as a sentence for an officer, who is to tell whoever runs the mail server."""
        where = f"The mail server {self.host}"
        if self._cut_off or _timed_out(fault):
            return f"{where} did not answer in time."
        if isinstance(fault, ConnectionRefusedError):
            return f"{where} takes no connections."
        if isinstance(fault, socket.gaierror):
            return f"{where} could not be found by its name."
        if isinstance(fault, smtplib.SMTPAuthenticationError):
            return f"{where} did not accept our sign-in: {_words(fault.smtp_error)}"
        if isinstance(fault, smtplib.SMTPResponseException):
            return f"{where} said: {_words(fault.smtp_error)}"
        if isinstance(fault, smtplib.SMTPServerDisconnected | ConnectionError):
            return f"{where} closed the connection."
        return f"{where}: {fault}"


def _code(fault: Exception) -> int | None:
    code = getattr(fault, "smtp_code", None)
    return code if isinstance(code, int) and code > 0 else None


def _timed_out(fault: BaseException) -> bool:
    """smtplib turns a time-out into a disconnection and keeps the time-out behind it."""
    return isinstance(fault, TimeoutError) or isinstance(fault.__context__, TimeoutError)


def _words(text: bytes | str) -> str:
    told = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return one_line(told)[:300]
