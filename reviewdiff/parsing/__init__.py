"""Source text to a Document: total from the enacting formula on."""
