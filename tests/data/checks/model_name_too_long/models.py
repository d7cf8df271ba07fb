from django.db import models


class PlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlantPlant(models.Model):
    pass
