import pytest

pytestmark = pytest.mark.django_db


def test_x(world):
    from compact.demo.addresses import addresses
    for a in addresses():
        if a.below is not None:
            print(a.name, list(a.samples(world.area)))
