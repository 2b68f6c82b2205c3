"""The queue: a folder for one machine, Redis for many, and short patience with both."""

from compact.celery import broker


def test_without_redis_the_queue_is_a_folder_that_only_its_owner_may_enter(tmp_path):
    told = broker("", tmp_path / "broker")
    assert told["broker_url"] == "filesystem://localhost//"
    folder = tmp_path / "broker" / "queue"
    assert told["broker_transport_options"]["data_folder_in"] == str(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_with_redis_no_folder_is_made_and_patience_is_short(tmp_path):
    told = broker("redis://queue:6379/0", tmp_path / "broker")
    assert told["broker_url"] == "redis://queue:6379/0"
    assert told["broker_transport_options"]["socket_connect_timeout"] <= 2
    assert told["broker_transport_options"]["socket_timeout"] <= 2
    assert not (tmp_path / "broker").exists()
