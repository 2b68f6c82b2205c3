"""A Word file that comes with a paper: made of its plan, and taken in as any upload is."""

from __future__ import annotations

import io
from datetime import datetime

from django.core.files.base import ContentFile
from django.utils.text import slugify
from docx import Document as WordFile

from compact.demo.plans import ItemPlan
from compact.demo.setting_up import Cast
from compact.documents.actions import store_upload
from compact.documents.models import Document


def written(cast: Cast, plan: ItemPlan, at: datetime) -> Document:
    word, data = WordFile(), io.BytesIO()
    word.add_heading(plan.title, 1)
    for paragraph in plan.file:
        word.add_paragraph(paragraph)
    word.save(data)
    upload = ContentFile(data.getvalue(), name=f"{slugify(plan.title)}.docx")
    return store_upload(cast.area, upload, title=plan.title, by=cast.officer, at=at)
